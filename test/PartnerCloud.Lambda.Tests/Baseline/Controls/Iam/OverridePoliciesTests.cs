namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class OverridePoliciesTests
{
    private const string Control = "Iam.OverridePolicies";

    [Fact]
    public async Task Ensure_NewAccount_HasBoth()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(["policy CAMOverridePolicy created", "policy CAMOpsOverridePolicy created"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("CAMOverridePolicy")]
    [InlineData("CAMOpsOverridePolicy")]
    public async Task Ensure_PoliciesEditedByTheirOwners_Stay(string name)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAllAsync(accountId, "Iam.CustomerPolicy", "Iam.PartnerPolicies", Control, "Iam.PartnerRoles");
        await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/{name}"), ("SetAsDefault", "true"),
            ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}"""));

        Assert.Empty(await aws.FindAsync(accountId, Control));
    }

    /// <summary>A policy from before its role was written for another purpose. Once the role has the policy, its owner may change it freely.</summary>
    [Theory]
    [InlineData("CAMOverridePolicy", "CTLCAMRole")]
    [InlineData("CAMOpsOverridePolicy", "CTLOperationsRole")]
    public async Task Ensure_PolicyOlderThanItsRole_IsReportedOnceAndStays(string name, string role)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", name), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));

        var first = await aws.ResultAsync(accountId, Control);
        await aws.RunAllAsync(accountId, "Iam.CustomerPolicy", "Iam.PartnerPolicies", "Iam.PartnerRoles");

        Assert.Equal([$"policy {name} existed before role {role} got it. Read its text, because it now applies to that role"], first.FindingTexts());
        Assert.DoesNotContain($"policy {name}", string.Join(' ', first.Changes), StringComparison.Ordinal);
        Assert.Empty(await aws.FindAsync(accountId, Control));
    }

    /// <summary>An interrupted run left our own policies before it made the roles.</summary>
    [Fact]
    public async Task Ensure_OurPoliciesOlderThanTheRoles_ReportsNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);

        Assert.Empty(await aws.FindAsync(accountId, Control));
    }

    [Fact]
    public async Task Ensure_OneDeleted_IsCreatedAgain()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        await aws.IamAsync(accountId, "DeletePolicy", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CAMOverridePolicy"));

        Assert.Equal(["policy CAMOverridePolicy created"], await aws.RunAsync(accountId, Control));
    }
}
