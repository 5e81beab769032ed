using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Tests.Aws.Policies;

/// <summary>The other principals that a trust policy allows, in a role that may trust one account only.</summary>
public sealed class TrustPolicyTests
{
    private const string Root = "arn:aws:iam::589942003651:root";
    private const string Unreadable = "unknown principals (the trust policy cannot be read)";
    private const string UnreadableStatement = "unknown principals (a statement cannot be read)";

    public static TheoryData<string> Harmless =>
    [
        Allow($$"""{"AWS":"{{Root}}"}"""),
        Allow("""{"AWS":"589942003651"}"""),
        Allow($$"""{"AWS":["{{Root}}","589942003651"]}""", "\"sts:*\""),
        Allow($$"""{"AWS":"{{Root}}"}""", more: ""","Condition":{"StringEquals":{"sts:ExternalId":"x"}}"""),
        Allow($$"""{"AWS":"{{Root}}"}""") + "," + Statement("Deny", "\"*\"", "\"sts:AssumeRole\""),
        Allow($$"""{"AWS":"{{Root}}"}""") + "," + """{"Effect":"Deny","NotPrincipal":{"AWS":"589942003651"},"NotAction":"sts:TagSession"}""",
        Allow($$"""{"AWS":"{{Root}}"}""") + "," + Allow("""{"AWS":"999988887777"}""", """["sts:TagSession","STS:SetSourceIdentity"]"""),
    ];

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Others_OnlyTheAccount_AreNone(string statements) => Assert.Empty(OthersIn($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}"""));

    public static TheoryData<string, string> Others => new()
    {
        { """{"AWS":"arn:aws:iam::999988887777:root"}""", "arn:aws:iam::999988887777:root" },
        { """{"AWS":["589942003651","999988887777"]}""", "999988887777" },
        { """{"AWS":"arn:aws:iam::589942003651:role/Operations"}""", "arn:aws:iam::589942003651:role/Operations" },
        { """{"AWS":"arn:aws:iam::111122223333:user/dana"}""", "arn:aws:iam::111122223333:user/dana" },
        { """{"AWS":"AIDAEXAMPLEUSERID1234"}""", "AIDAEXAMPLEUSERID1234" },
        { """{"AWS":"arn:aws-cn:iam::589942003651:root"}""", "arn:aws-cn:iam::589942003651:root" },
        { """{"AWS":" 589942003651"}""", " 589942003651" },
        { """{"AWS":"*"}""", "everybody (*)" },
        { "\"*\"", "everybody (*)" },
        { """{"Service":"ec2.amazonaws.com"}""", "the service ec2.amazonaws.com" },
        { """{"AWS":"589942003651","Service":["ec2.amazonaws.com","lambda.amazonaws.com"]}""", "the service ec2.amazonaws.com|the service lambda.amazonaws.com" },
        { """{"Federated":"arn:aws:iam::111122223333:saml-provider/Corp"}""", "the identity provider arn:aws:iam::111122223333:saml-provider/Corp" },
        { """{"CanonicalUser":"589942003651"}""", "CanonicalUser 589942003651" },
        { """{"AWS":"arn:aws:iam::1:role/\u202Eevil"}""", "arn:aws:iam::1:role/?evil" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Others_AnotherPrincipalMayAssumeTheRole_AreNamed(string principal, string others) =>
        Assert.Equal(others.Split('|'), OthersIn($$"""{"Version":"2012-10-17","Statement":[{{Allow($$"""{"AWS":"{{Root}}"}""")}},{{Allow(principal)}}]}"""));

    [Theory]
    [InlineData("\"sts:AssumeRoleWithSAML\"")]
    [InlineData("\"sts:AssumeRoleWithWebIdentity\"")]
    [InlineData("\"STS:assumerole\"")]
    [InlineData("\"sts:*\"")]
    [InlineData("\"*\"")]
    [InlineData("\"sts:Assume*\"")]
    [InlineData("[\"sts:TagSession\",\"sts:AssumeRol?\"]")]
    public void Others_AnyActionThatGivesAccess_AreNamed(string action) =>
        Assert.Equal(["999988887777"], OthersIn($$"""{"Version":"2012-10-17","Statement":{{Allow("""{"AWS":"999988887777"}""", action)}}}"""));

    [Theory]
    [InlineData("""{"Effect":"Allow","NotPrincipal":{"AWS":"999988887777"},"Action":"sts:AssumeRole"}""", "everybody except the principals of a NotPrincipal")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"999988887777"},"NotAction":"sts:TagSession"}""", "999988887777")]
    [InlineData("""{"Effect":"Permit","Principal":{"AWS":"999988887777"},"Action":"sts:AssumeRole"}""", "unknown principals (a statement neither allows nor denies)")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"589942003651"},"Action":"sts:AssumeRole","Principals":{}}""", UnreadableStatement)]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole"}""", Unreadable)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":{"x":"589942003651"}},"Action":"sts:AssumeRole"}""", Unreadable)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"999988887777"},"Principal":{"AWS":"589942003651"},"Action":"sts:AssumeRole"}""", Unreadable)]
    [InlineData("7", Unreadable)]
    public void Others_UnusualStatement_CountsAsUnknownPrincipals(string statement, string others) => Assert.Equal([others], OthersIn($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}"""));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void Others_UnreadableDocument_CountsAsUnknownPrincipals(string document) => Assert.Equal([Unreadable], OthersIn(document));

    [Fact]
    public void Trusting_AnAccount_TrustsNobodyElse()
    {
        var policy = TrustPolicy.Trusting("aws", "589942003651");

        Assert.Empty(OthersIn(policy));
        Assert.Equal([Root], TrustPolicy.OthersIn(policy, "aws", "111122223333"));
        Assert.Equal("2012-10-17", (string?)JsonNode.Parse(policy)!["Version"]);
    }

    [Theory]
    [InlineData("""[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::589942003651:root"},"Action":"sts:AssumeRole"}]""", true)]
    [InlineData("""{"Sid":"Partner","Effect":"Allow","Principal":{"AWS":["589942003651"]},"Action":["STS:assumerole"]}""", true)]
    [InlineData("[]", false)]
    [InlineData("""[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999988887777:root"},"Action":"sts:AssumeRole"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Principal":{"AWS":["589942003651","999988887777"]},"Action":"sts:AssumeRole"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Principal":{"Service":"589942003651"},"Action":"sts:AssumeRole"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Principal":{"AWS":"589942003651"},"Action":["sts:AssumeRole","sts:TagSession"]}]""", false)]
    [InlineData("""[{"Effect":"Deny","Principal":{"AWS":"589942003651"},"Action":"sts:AssumeRole"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Principal":{"AWS":"589942003651"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]""", false)]
    public void IsPlain_StatementForTheAccountOnly_IsTrue(string statement, bool expected) =>
        Assert.Equal(expected, TrustPolicy.IsPlain(Uri.EscapeDataString($$"""{"Version":"2012-10-17","Statement":{{statement}}}"""), "aws", "589942003651"));

    [Fact]
    public void IsPlain_WithAMemberTwice_IsFalse() => Assert.False(TrustPolicy.IsPlain(
        Uri.EscapeDataString("""{"Version":"2012-10-17","Statement":[],"Statement":[{"Effect":"Allow","Principal":{"AWS":"589942003651"},"Action":"sts:AssumeRole"}]}"""), "aws", "589942003651"));

    private static IReadOnlyList<string> OthersIn(string document) => TrustPolicy.OthersIn(Uri.EscapeDataString(document), "aws", "589942003651");

    private static string Allow(string principal, string action = "\"sts:AssumeRole\"", string more = "") => Statement("Allow", principal, action, more);

    private static string Statement(string effect, string principal, string action, string more = "") => $$"""{"Effect":"{{effect}}","Principal":{{principal}},"Action":{{action}}{{more}}}""";
}
