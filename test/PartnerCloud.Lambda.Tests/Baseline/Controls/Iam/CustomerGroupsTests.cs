using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class CustomerGroupsTests
{
    private const string Control = "Iam.CustomerGroups";
    private const string Inline = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""";

    [Fact]
    public async Task Ensure_AccountWithoutGroups_HasNothingToDo()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>Also groups with names like the partner's, and one with a path.</summary>
    [Theory]
    [InlineData("Developers", "/")]
    [InlineData("CTLFoo", "/")]
    [InlineData("ctlcustomeradminstoo", "/")]
    [InlineData("Testers", "/teams/")]
    public async Task Ensure_GroupOfTheCustomer_GetsThePolicyAndStaysOtherwise(string name, string path)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await GroupAsync(aws, accountId, name, path);
        await aws.IamAsync(accountId, "AttachGroupPolicy", ("GroupName", name), ("PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
        await aws.IamAsync(accountId, "PutGroupPolicy", ("GroupName", name), ("PolicyName", "own"), ("PolicyDocument", Inline));

        Assert.Equal([$"CTLCustomerPolicy attached to group {name}"], await aws.RunAsync(accountId, Control));

        var group = await GroupAsync(aws, accountId, name);
        Assert.Equal(["CTLCustomerPolicy", "ReadOnlyAccess"], group.AttachedManagedPolicies.Select(policy => policy.PolicyName).Order());
        Assert.Equal("own", Assert.Single(group.GroupPolicyList).PolicyName);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_GroupWithTenPolicies_IsReportedAndTheOthersGetIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await GroupAsync(aws, accountId, "Full", "/");
        await GroupAsync(aws, accountId, "Other", "/");
        for (var number = 0; number < 10; number++)
        {
            await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", $"Own{number}"), ("PolicyDocument", Inline));
            await aws.IamAsync(accountId, "AttachGroupPolicy", ("GroupName", "Full"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/Own{number}"));
        }

        var result = await aws.ResultAsync(accountId, Control);

        Assert.Equal(["CTLCustomerPolicy attached to group Other"], result.Changes);
        Assert.StartsWith("group Full has 10 policies and has no room for CTLCustomerPolicy", Assert.Single(result.FindingTexts()), StringComparison.Ordinal);
        await aws.AssertInPlaceAsync(accountId, Control);
        var report = await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        Assert.Equal(result.FindingTexts(), report.Controls.Single(control => control.Control == Control).FindingTexts());
    }

    [Fact]
    public async Task Ensure_ManyGroups_AreFoundOnAllPages()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        for (var number = 0; number < 120; number++) await GroupAsync(aws, accountId, $"Team{number}", "/");

        Assert.Equal(120, (await aws.RunAsync(accountId, Control)).Count);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_ResponseLost_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await GroupAsync(aws, accountId, "Developers", "/");
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", "AttachGroupPolicy", Occurrence.Nth(1));

        await aws.RunAsync(accountId, Control);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    private static async Task<string> PreparedAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.RunAllAsync(accountId, "Iam.CustomerPolicy", "Iam.ForceMfaPolicy", "Iam.CustomerAdmins");
        return accountId;
    }

    private static Task GroupAsync(TestAws aws, string accountId, string name, string path) => aws.IamAsync(accountId, "CreateGroup", ("GroupName", name), ("Path", path));

    private static async Task<GroupDetail> GroupAsync(TestAws aws, string accountId, string name) =>
        await aws.Iam(accountId).Paginators.GetAccountAuthorizationDetails(new GetAccountAuthorizationDetailsRequest { Filter = ["Group"] }).GroupDetailList.SingleAsync(group => group.GroupName == name);
}
