using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

public sealed class AccountCreationTests
{
    private const string RootEmail = "aws+prov-1@partner.example";

    [Theory]
    [InlineData("CONCURRENT_ACCOUNT_MODIFICATION")]
    [InlineData("INTERNAL_FAILURE")]
    public async Task Creation_WhenItFailsTemporarily_IsRequestedAgain(string reason)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        for (var time = 0; time < 3; time++) aws.Cloud.Creations.Fail(RootEmail, reason);

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Single(await aws.MembersAsync());
        Assert.Equal(4, aws.Cloud.Calls.All.Count(call => call.Operation == "CreateAccount"));
        Assert.Equal(3, execution.StatesEntered().Count(state => state == "WaitBeforeCreatingAgain"));
    }

    [Theory]
    [InlineData("ACCOUNT_LIMIT_EXCEEDED", "quota")]
    [InlineData("MISSING_PAYMENT_INSTRUMENT", "payment")]
    [InlineData("INVALID_EMAIL", "rootEmailTemplate")]
    [InlineData("FAILED_BUSINESS_VALIDATION", "business validation")]
    public async Task Creation_WhenAnOperatorMustRepairSomething_SucceedsByARedrive(string reason, string remedy)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Creations.Fail(RootEmail, reason);

        var execution = await aws.OnboardAsync();

        var cause = execution.AssertFailed("AccountCreationBlockedException");
        Assert.Contains(reason, cause, StringComparison.Ordinal);
        Assert.Contains(remedy, cause, StringComparison.Ordinal);
        Assert.Equal("CheckAccountCreation", execution.StatesEntered()[^1]);
        Assert.Empty(await aws.MembersAsync());

        (await aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Single(await aws.MembersAsync());
    }

    [Fact]
    public async Task Creation_WhenRedrivenWithoutARepair_FailsWithTheSameCause()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Creations.Fail(RootEmail, "ACCOUNT_LIMIT_EXCEEDED");
        aws.Cloud.Creations.Fail(RootEmail, "ACCOUNT_LIMIT_EXCEEDED");
        var execution = await aws.OnboardAsync();
        var first = execution.AssertFailed("AccountCreationBlockedException");

        await aws.RedriveAsync(execution);

        Assert.Equal(first, execution.AssertFailed("AccountCreationBlockedException"));
    }

    [Fact]
    public async Task Creation_WhenAwsRefusesItPermanently_EndsInAFailState()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Creations.Fail(RootEmail, "GOVCLOUD_ACCOUNT_ALREADY_EXISTS");

        var execution = await aws.OnboardAsync();

        Assert.Contains("GOVCLOUD_ACCOUNT_ALREADY_EXISTS", execution.AssertFailed("AccountCreationRefused"), StringComparison.Ordinal);
        Assert.Equal("AccountCreationRefused", execution.StatesEntered()[^1]);
    }

    [Fact]
    public async Task Creation_WhenTheEmailBelongsToSomebodyElse_FailsAndCreatesNothing()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333", RootEmail);

        var execution = await aws.OnboardAsync();

        Assert.NotEmpty(execution.AssertFailed("AccountEmailTakenException"));
        Assert.Empty(await aws.MembersAsync());
    }

    [Fact]
    public async Task Creation_WhenTwoExecutionsOnboardOneProviderAtOnce_CreatesOneAccount()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var executions = await Task.WhenAll(aws.OnboardAsync(requestId: "req-1"), aws.OnboardAsync(requestId: "req-2"));

        Assert.All(executions, execution => execution.AssertSucceeded());
        var account = Assert.Single(await aws.MembersAsync());
        Assert.All(executions, execution => Assert.Equal(account.Id, execution.AccountId()));
        Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync());
    }
}
