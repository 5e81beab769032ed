using PartnerCloud.Prover.Policies;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Prover.Tests.Proofs;

public sealed class ClaimProverTests
{
    private const string NoCtl = "{ 'Sid': 'NoCtl', 'Effect': 'Deny', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:role/CTL*' }";
    private const string AnyIam = "'actions': ['iam:*']";

    [Theory]
    [InlineData("'actions': ['iam:DeleteRole'], 'resources': ['arn:aws:iam::1:role/CTLDeveloperRole']", true)]
    [InlineData("'actions': ['IAM:deleterole'], 'resources': ['arn:aws:iam::1:role/CTL?*']", true)]
    [InlineData("'actions': ['iam:DeleteRole'], 'resources': ['arn:aws:iam::1:role/ctl*']", false)]
    [InlineData("'actions': ['iam:DeleteRole'], 'resources': ['arn:aws:iam::1:role/team/CTL*']", false)]
    [InlineData("'actions': ['iam:DeleteRole'], 'resources': ['arn:aws:iam::1:policy/x:role/CTL*']", true)] // a star in a resource matches colons too
    [InlineData("'actions': ['ia?:*'], 'resources': ['arn:aws:iam::1:role/CTL*']", false)]
    [InlineData("'actions': ['*'], 'notActions': ['?', '*'], 'resources': ['*']", true)] // nothing is forbidden
    [InlineData("'actions': ['iam:*'], 'resources': ['arn:aws:iam::1:role/C*'], 'notResources': ['arn:aws:iam::*:role/C?*']", false)]
    [InlineData("'actions': ['iam:*'], 'resources': ['arn:aws:iam::1:role/CT*'], 'notResources': ['arn:aws:iam::*:role/CT', 'arn:aws:iam::*:role/CT?', 'arn:aws:iam::*:role/CT?*']", true)]
    public void Decide_ActionsAndResources_FollowsAwsMatching(string claim, bool holds) => Assert.Equal(holds, Ask.Of(claim, NoCtl).Holds);

    [Fact]
    public void Decide_NotActionAndNotResource_DenyEverythingElse()
    {
        const string Denial = "{ 'Effect': 'Deny', 'NotAction': ['iam:Get*', 's3:*'], 'NotResource': ['arn:aws:iam::*:user/dana', 'arn:aws:s3:::*'] }";

        Assert.True(Ask.Of("'actions': ['iam:*'], 'notActions': ['iam:Get*'], 'notResources': ['arn:*']", Denial).Holds);
        Assert.True(Ask.Of("'actions': ['iam:DeleteUser'], 'resources': ['arn:aws:iam::1:user/danae']", Denial).Holds);
        Assert.False(Ask.Of("'actions': ['iam:DeleteUser'], 'resources': ['arn:aws:iam::1:user/d*']", Denial).Holds);
        Assert.False(Ask.Of("'actions': ['iam:g*'], 'resources': ['arn:aws:iam::1:user/eve']", Denial).Holds);
    }

    [Theory]
    [InlineData("'StringEquals': { 'k:a': 'x' }", "'StringEquals': { 'k:a': 'x' }", true)]
    [InlineData("'StringEquals': { 'K:A': 'x' }", "'StringEquals': { 'k:a': 'x' }", true)] // keys ignore case
    [InlineData("'StringEquals': { 'k:a': ['x', 'y'] }", "'StringEquals': { 'k:a': 'x' }", true)]
    [InlineData("'StringEquals': { 'k:a': 'x' }", "'StringEquals': { 'k:a': ['x', 'y'] }", false)]
    [InlineData("'StringEquals': { 'k:a': 'x' }", "'StringEquals': { 'k:a': 'X' }", false)]
    [InlineData("'StringEqualsIgnoreCase': { 'k:a': 'x' }", "'StringEquals': { 'k:a': 'X' }", true)]
    [InlineData("'StringEquals': { 'k:a': 'x*' }", "'StringLike': { 'k:a': 'x*' }", false)]
    [InlineData("'StringLike': { 'k:a': 'x*' }", "'StringLike': { 'k:a': 'xy*z' }", true)]
    [InlineData("'StringNotEquals': { 'k:a': 'x' }", "'Null': { 'k:a': 'true' }", true)] // a negated operator holds on an absent key
    [InlineData("'StringNotEquals': { 'k:a': 'x' }", "'StringLike': { 'k:a': 'y*' }", true)]
    [InlineData("'StringNotEquals': { 'k:a': 'x' }", "'StringLike': { 'k:a': '*' }", false)]
    [InlineData("'StringEquals': { 'k:a': 'x' }", "'Null': { 'k:a': 'true' }", false)]
    [InlineData("'StringEqualsIfExists': { 'k:a': 'x' }", "'Null': { 'k:a': true }", true)]
    [InlineData("'StringEqualsIfExists': { 'k:a': 'x' }", "'StringNotEquals': { 'k:a': 'y' }", false)]
    [InlineData("'Bool': { 'aws:MultiFactorAuthPresent': 'false' }", "'Null': { 'aws:MultiFactorAuthPresent': 'true' }", false)]
    [InlineData("'BoolIfExists': { 'aws:MultiFactorAuthPresent': 'false' }", "'Null': { 'aws:MultiFactorAuthPresent': 'true' }", true)]
    [InlineData("'Bool': { 'aws:SecureTransport': false }", "'Bool': { 'aws:SecureTransport': 'False' }", true)]
    [InlineData("'Bool': { 'aws:SecureTransport': 'false' }", "'StringNotEquals': { 'aws:SecureTransport': 'true' }, 'Null': { 'aws:SecureTransport': 'false' }", true)] // the key has only two values
    [InlineData("'Null': { 'k:a': 'false' }", "'StringLike': { 'k:a': '*' }", true)]
    [InlineData("'ArnLike': { 'k:a': 'arn:aws:iam::*:role/CTL*' }", "'StringEquals': { 'k:a': 'arn:aws:iam::1:role/CTLx' }", true)]
    [InlineData("'ArnLike': { 'k:a': 'arn:aws:iam::*:role/CTL*' }", "'StringEquals': { 'k:a': 'arn:aws:iam::1:user/a:role/CTLx' }", false)]
    [InlineData("'ArnNotLike': { 'k:a': 'arn:aws:iam::*:role/CTL*' }", "'StringEquals': { 'k:a': 'arn:aws:iam::1:user/a:role/CTLx' }", true)]
    [InlineData("'ArnNotLike': { 'k:a': 'arn:aws:iam::*:role/CTL*' }", "'Null': { 'k:a': 'true' }", true)]
    [InlineData("'ForAnyValue:StringEquals': { 'k:a': 'x' }", "'ForAnyValue:StringEquals': { 'k:a': 'x' }", true)]
    [InlineData("'ForAnyValue:StringEquals': { 'k:a': 'x' }", "'ForAllValues:StringEquals': { 'k:a': 'x' }", false)] // the key may be absent
    [InlineData("'ForAnyValue:StringEquals': { 'k:a': 'x' }", "'ForAllValues:StringEquals': { 'k:a': 'x' }, 'Null': { 'k:a': 'false' }", true)]
    [InlineData("'ForAllValues:StringEquals': { 'k:a': 'x' }", "'ForAnyValue:StringEquals': { 'k:a': 'x' }", false)] // the key may hold another value too
    [InlineData("'ForAllValues:StringEquals': { 'k:a': 'x' }", "'Null': { 'k:a': 'true' }", true)]
    [InlineData("'ForAnyValue:StringNotEquals': { 'k:a': 'x' }", "'Null': { 'k:a': 'true' }", false)]
    [InlineData("'ForAnyValue:StringNotEquals': { 'k:a': 'x' }", "'ForAnyValue:StringLike': { 'k:a': 'y*' }", true)]
    [InlineData("'ForAllValues:StringNotLike': { 'k:a': 'x*' }", "'ForAllValues:StringEquals': { 'k:a': ['y', 'z'] }", true)]
    public void Decide_Conditions_FollowAwsOperators(string denied, string claimed, bool holds) => Assert.Equal(holds,
        Ask.Of($"{AnyIam}, 'condition': {{ {claimed} }}", $"{{ 'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*', 'Condition': {{ {denied} }} }}").Holds);

    [Fact]
    public void Decide_SeveralDenials_HoldOnlyIfTogetherTheyCoverTheClaim()
    {
        const string NotX = "{ 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'StringNotEquals': { 'k:a': 'x' } } }";
        const string NotY = "{ 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'StringNotEquals': { 'k:a': 'y' }, 'StringEquals': { 'k:b': '1' } } }";
        const string Not1 = "{ 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'StringNotEquals': { 'k:b': '1' } } }";

        Assert.False(Ask.Of(AnyIam, NotX, NotY).Holds);
        Assert.False(Ask.Of(AnyIam, NotX, Not1).Holds);
        Assert.True(Ask.Of(AnyIam, NotX, NotY, Not1).Holds);
    }

    [Fact]
    public void Decide_LayersThatMustAllow_MustAllAllow()
    {
        const string Reads = "{ 'Effect': 'Allow', 'Action': ['iam:Get*', 's3:*'], 'Resource': '*' }";
        var prover = new ClaimProver(Ask.Known);
        Line two = new("two", "", [new("one", [Ask.Policy(Reads)], true), new("other", [Ask.Policy("{ 'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::1:*' }")], true)]);

        Assert.True(Ask.OfAllowing("'actions': ['iam:*'], 'notActions': ['iam:Get*']", Reads).Holds);
        Assert.False(Ask.OfAllowing("'actions': ['iam:*']", Reads).Holds);
        Assert.True(prover.Decide(Ask.Claim("'actions': ['s3:*']"), two).Holds);
        Assert.True(prover.Decide(Ask.Claim("'actions': ['*'], 'notResources': ['arn:aws:iam::1:*']"), two).Holds);
        Assert.False(prover.Decide(Ask.Claim("'actions': ['*'], 'notResources': ['arn:aws:iam::2:*']"), two).Holds);
    }

    [Fact]
    public void Decide_KnownActionsOnly_IgnoresActionsThatAwsDoesNotHave()
    {
        const string Reads = "{ 'Effect': 'Deny', 'Action': ['iam:CreateUser', 's3:*'], 'Resource': '*' }";

        Assert.False(Ask.Of("'actions': ['iam:*'], 'notActions': ['iam:Get*']", Reads).Holds);
        Assert.True(Ask.Of("'actions': ['iam:*'], 'notActions': ['iam:Get*'], 'known': true", Reads).Holds);
        Assert.Equal("iam:GetUser", Ask.Of("'actions': ['i*:*'], 'known': true", Reads).Counterexample!.Action);
    }

    /// <summary>AWS sets some keys in every signed request.</summary>
    [Theory]
    [InlineData("'Bool': { 'aws:PrincipalIsAWSService': 'false' }", "'ArnLike': { 'aws:PrincipalArn': 'arn:aws:iam::1:*' }", false)]
    [InlineData("'Bool': { 'aws:PrincipalIsAWSService': 'false' }", "'BoolIfExists': { 'aws:PrincipalIsAWSService': 'false' }", true)]
    [InlineData("'StringLike': { 'aws:PrincipalArn': '*' }", "'Null': { 'k:a': 'true' }", true)]
    public void Decide_KeysOfEveryRequest_AreNeverAbsent(string denied, string claimed, bool holds) => Decide_Conditions_FollowAwsOperators(denied, claimed, holds);

    [Fact]
    public void Counterexample_OfARefutedClaim_ReadsAsARequest()
    {
        var found = Ask.Of("'actions': ['iam:*'], 'resources': ['arn:aws:iam::1:user/*']",
            "{ 'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*', 'Condition': { 'StringNotEquals': { 'iam:PermissionsBoundary': 'arn:x' }, 'Null': { 'k:Z': 'true' } } }").Counterexample!;

        Assert.Equal("iam:CreateUser on arn:aws:iam::1:user/a; iam:PermissionsBoundary = arn:x; k:Z is absent", found.ToString());
    }

    [Theory]
    [InlineData("{ 'Sid': 'A', 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'NumericLessThan': { 'k:a': '1' } } }", "Policy, A, Condition, NumericLessThan k:a: the operator NumericLessThan is not encoded.")]
    [InlineData("{ 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'ForAnyValue:StringLikeIfExists': { 'k:a': '1' } } }", "Policy, statement 1, Condition, ForAnyValue:StringLikeIfExists k:a: the combination ForAnyValue:StringLikeIfExists is not encoded.")]
    [InlineData("{ 'Sid': 'A', 'Effect': 'Deny', 'Principal': { 'AWS': 'arn:aws:iam::1:root' }, 'Action': '*', 'Resource': '*' }", "Policy, A, Principal: a statement for named principals is not encoded.")]
    [InlineData("{ 'Sid': 'A', 'Effect': 'Deny', 'NotPrincipal': '*', 'Action': '*', 'Resource': '*' }", "Policy, A: the member NotPrincipal is not known.")]
    [InlineData("{ 'Sid': 'A', 'Effect': 'Deny', 'Action': '*' }", "Policy, A: it needs exactly one of Resource and NotResource.")]
    [InlineData("{ 'Sid': 'A', 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'Null': { 'k:a': ['true', 'false'] } } }", "Policy, A, Condition, Null k:a: Null takes one of true and false.")]
    [InlineData("{ 'Sid': 'A', 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'ArnLike': { 'k:a': 'arn:aws:*' } } }", "Policy, A, Condition, ArnLike k:a: it is compared as an ARN but has fewer than six parts.")]
    public void Decide_StatementThatIsNotEncoded_NamesIt(string statement, string message) =>
        Assert.Equal(message, Assert.Throws<NotEncodedException>(() => Ask.Of(AnyIam, statement)).Message);

    [Fact]
    public void Decide_KeyWithOneValueAndWithSeveral_IsAnError() => Assert.Contains("once with one value and once with several", Assert.Throws<NotEncodedException>(() => Ask.Of(
        $"{AnyIam}, 'condition': {{ 'StringEquals': {{ 'k:a': 'x' }} }}",
        "{ 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'ForAnyValue:StringEquals': { 'k:a': 'x' } } }")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ 'Effect': 'Deny', 'Principal': '*', 'Action': '*', 'Resource': '*', 'Comment': 'Why.' }")]
    [InlineData("{ 'Effect': 'Deny', 'Principal': { 'AWS': ['*'] }, 'Action': '*', 'Resource': '*' }")]
    public void Decide_PrincipalEverybodyAndComments_AreAccepted(string statement) => Assert.True(Ask.Of(AnyIam, statement).Holds);

    /// <summary>Where only denials count, allowances do not matter, for example for services that deliver into a bucket.</summary>
    [Fact]
    public void Decide_AllowingNamedPrincipals_MattersOnlyWhereTheLayerMustAllow()
    {
        const string Delivers = "{ 'Effect': 'Allow', 'Principal': { 'Service': 'config.amazonaws.com' }, 'Action': 's3:*', 'Resource': '*' }";

        Assert.False(Ask.Of(AnyIam, Delivers).Holds);
        Assert.Throws<NotEncodedException>(() => Ask.OfAllowing(AnyIam, Delivers));
    }

    [Fact]
    public void Decide_VersionWithoutVariables_IsAnError()
    {
        var old = Policy.Read("Old", """{ "Statement": { "Effect": "Deny", "Action": "*", "Resource": "arn:aws:iam::1:user/${aws:username}" } }""");

        Assert.Throws<NotEncodedException>(() => new ClaimProver(Ask.Known).Decide(Ask.Claim(AnyIam), new("line", "", [new("layer", [old], false)])));
    }
}
