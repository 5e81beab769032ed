using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Tests.Aws.Policies;

/// <summary>What the customer's policy must allow, in any spelling: everything, without exceptions.</summary>
public sealed class PartnerRoleShapeTests
{
    private const string Own = "arn:aws:iam::210987654321:policy/CTLDeveloperPolicy";

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", true)]
    [InlineData("""[{"Effect":"Allow","Action":"*","Resource":"*"}]""", true)]
    [InlineData("""[{"Sid":"All","Effect":"Allow","Action":["*"],"Resource":["*"]}]""", true)]
    [InlineData("""[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*"}]""", true)]
    [InlineData("[]", false)]
    [InlineData("""[{"Effect":"Allow","Action":["*","s3:*"],"Resource":"*"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Action":[],"Resource":"*"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]""", false)]
    [InlineData("""[{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"iam:*","Resource":"*"}]""", false)]
    [InlineData("""[{"Effect":"Deny","Action":"*","Resource":"*"}]""", false)]
    [InlineData("""[{"Effect":"Allow","Action":5,"Resource":"*"}]""", false)]
    public void Deviations_PolicyThatAllowsEverything_AreNone(string statement, bool expected) =>
        Assert.Equal(expected, Deviations(new RoleDetail { AttachedManagedPolicies = [new() { PolicyArn = Own }] }, $$"""{"Version":"2012-10-17","Statement":{{statement}}}""").Count == 0);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"Version":"2012-10-17"}""")]
    public void Deviations_UnreadablePolicy_AreReported(string? document) =>
        Assert.Contains("is not exactly Allow * on *", Assert.Single(Deviations(new RoleDetail { AttachedManagedPolicies = [new() { PolicyArn = Own }] }, document)), StringComparison.Ordinal);

    /// <summary>IAM omits empty lists.</summary>
    [Fact]
    public void Deviations_RoleWithoutPolicies_AreOne() => Assert.Contains("has neither", Assert.Single(Deviations(new RoleDetail(), null)), StringComparison.Ordinal);

    private static List<string> Deviations(RoleDetail role, string? document)
    {
        role.AssumeRolePolicyDocument = Uri.EscapeDataString(TrustPolicy.Trusting("aws", "589942003651"));
        return [.. new PartnerRoleShape(role, document is null ? null : Uri.EscapeDataString(document)).Deviations("aws", "210987654321", "589942003651", TestRequests.Now)];
    }
}
