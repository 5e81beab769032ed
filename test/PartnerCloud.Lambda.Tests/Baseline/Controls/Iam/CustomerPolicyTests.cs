using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class CustomerPolicyTests
{
    private const string Control = "Iam.CustomerPolicy";

    [Fact]
    public async Task Ensure_NewAccount_HasThePolicy()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(["policy CTLCustomerPolicy created"], await aws.RunAsync(accountId, Control));

        Assert.Contains($":s3:::ctlaudit-{accountId}", await TextAsync(aws, accountId), StringComparison.Ordinal);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_PolicyChangedManyTimes_IsResetWithinFiveVersions()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        var text = await TextAsync(aws, accountId);

        for (var i = 0; i < 7; i++)
        {
            await ChangeAsync(aws, accountId);
            Assert.Equal(["policy CTLCustomerPolicy set back to the baseline's text"], await aws.RunAsync(accountId, Control));
            Assert.True(PolicyJson.Same(text, await TextAsync(aws, accountId)));
        }
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("CreatePolicy")]
    [InlineData("CreatePolicyVersion")]
    [InlineData("DeletePolicyVersion")]
    public async Task Ensure_ResponsesLost_EndsInTheSameState(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(new Fault(FaultKind.AnswerLost, Occurrence.Nth(1)) { Service = "iam", Operation = operation, AccountId = accountId });
        await aws.RunAsync(accountId, Control);
        aws.Cloud.Faults.Clear();
        for (var i = 0; i < 5; i++) await ChangeAsync(aws, accountId);

        aws.Cloud.Faults.Add(new Fault(FaultKind.AnswerLost, Occurrence.Nth(1)) { Service = "iam", Operation = operation, AccountId = accountId });
        await aws.RunAsync(accountId, Control);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>As a user does it who also deletes a version to make room.</summary>
    private static async Task ChangeAsync(TestAws aws, string accountId)
    {
        using var iam = aws.Iam(accountId);
        var versions = await iam.Paginators.ListPolicyVersions(new ListPolicyVersionsRequest { PolicyArn = Arn(accountId) }).Versions.ToListAsync();
        if (versions.Count == 5 && versions.Find(version => version.IsDefaultVersion != true) is { } other)
            await iam.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = Arn(accountId), VersionId = other.VersionId });
        await iam.CreatePolicyVersionAsync(new CreatePolicyVersionRequest
        {
            PolicyArn = Arn(accountId),
            PolicyDocument = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"budgets:*","Resource":"*"}]}""",
            SetAsDefault = true,
        });
    }

    private static async Task<string> TextAsync(TestAws aws, string accountId)
    {
        using var iam = aws.Iam(accountId);
        var version = (await iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = Arn(accountId) })).Policy.DefaultVersionId;
        return Uri.UnescapeDataString((await iam.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = Arn(accountId), VersionId = version })).PolicyVersion.Document);
    }

    private static string Arn(string accountId) => $"arn:aws:iam::{accountId}:policy/CTLCustomerPolicy";
}
