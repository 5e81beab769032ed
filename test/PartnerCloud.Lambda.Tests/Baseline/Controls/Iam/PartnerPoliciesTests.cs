using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class PartnerPoliciesTests
{
    private const string Control = "Iam.PartnerPolicies";
    private const string Other = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    public static TheoryData<string> Names =>
        ["CTLOperationsPolicy", "CTLAccountControlsLambdaPolicy", "CTLCloudOptimization", "CTLCAMServicesPolicy", "CTLCAMPolicy", "CTLCustNoSupportPolicy", "CTLServiceManagementPolicy"];

    [Fact]
    public async Task Ensure_NewAccount_HasAllPolicies()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(Names.Select(row => $"policy {row.Data} created"), await aws.RunAsync(accountId, Control));

        var details = await aws.Iam(accountId).GetAccountAuthorizationDetailsAsync(new GetAccountAuthorizationDetailsRequest { Filter = ["LocalManagedPolicy"] });
        Assert.Equal(Names.Select(row => row.Data).Order(), details.Policies.Select(policy => policy.PolicyName).Order());
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ensure_AnotherDefaultVersion_IsResetAndNamed(string name)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/{name}"), ("PolicyDocument", Other), ("SetAsDefault", "true"));

        Assert.Equal([$"policy {name} set back to the baseline's text"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>The version in force counts. It is not enough that some version has the right text.</summary>
    [Fact]
    public async Task Ensure_OlderVersionMadeDefault_IsReset()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        var arn = $"arn:aws:iam::{accountId}:policy/CTLCAMPolicy";
        await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", arn), ("PolicyDocument", Other), ("SetAsDefault", "true"));
        await aws.RunAsync(accountId, Control);
        await aws.IamAsync(accountId, "SetDefaultPolicyVersion", ("PolicyArn", arn), ("VersionId", "v2"));

        Assert.Equal(["policy CTLCAMPolicy set back to the baseline's text"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_FiveVersions_DeletesTheOldestThatIsNotTheDefault()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        var arn = $"arn:aws:iam::{accountId}:policy/CTLCAMPolicy";
        for (var version = 2; version <= 5; version++)
        {
            aws.Time.Advance(TimeSpan.FromMinutes(1));
            await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", arn), ("PolicyDocument", Other), ("SetAsDefault", "false"));
        }
        await aws.IamAsync(accountId, "SetDefaultPolicyVersion", ("PolicyArn", arn), ("VersionId", "v2"));

        await aws.RunAsync(accountId, Control);

        var versions = await aws.Iam(accountId).Paginators.ListPolicyVersions(new ListPolicyVersionsRequest { PolicyArn = arn }).Versions.Select(version => version.VersionId).Order().ToListAsync();
        Assert.Equal(["v2", "v3", "v4", "v5", "v6"], versions);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("ctlcampolicy", "/")]
    [InlineData("CTLCAMPolicy", "/own/")]
    public async Task Ensure_NameTakenByTheCustomer_IsNotTakenOver(string name, string path)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", name), ("Path", path), ("PolicyDocument", Other));

        var taken = await Assert.ThrowsAsync<PartnerNameTakenException>(() => aws.RunAsync(accountId, Control));

        Assert.Contains($"The name CTLCAMPolicy is taken by arn:aws:iam::{accountId}:policy{path}{name}", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ensure_ResponseLost_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", "CreatePolicy", Occurrence.Nth(2));

        await aws.RunAsync(accountId, Control);

        await aws.AssertInPlaceAsync(accountId, Control);
    }
}
