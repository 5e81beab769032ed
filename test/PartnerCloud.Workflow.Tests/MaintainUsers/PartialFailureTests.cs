using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>One user's error does not stop the others. A redrive runs only the failed users.</summary>
public sealed class PartialFailureTests
{
    [Fact]
    public async Task Failure_OfOneOfThreeUsers_IsListedAndRedrivenAlone()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeOwnUserAsync("bob");

        var execution = await customer.MaintainAsync("req-u1", Create("jane"), Create("bob"), Remove("nobody"));

        var cause = execution.AssertFailed("UsersNotMaintainedException");
        Assert.Contains("1 of 3 users", cause, StringComparison.Ordinal);
        Assert.Contains("jane: Create done", cause, StringComparison.Ordinal);
        Assert.Contains("nobody: Remove already so", cause, StringComparison.Ordinal);
        Assert.Contains("bob: Create failed: UserExistsException: User bob", cause, StringComparison.Ordinal);
        Assert.Equal(3, execution.InvocationsOf("MaintainUser"));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));

        await customer.ChangePasswordAsync("jane", "Janes-0wn-Passw0rd!");
        (await customer.Aws.RedriveAsync(execution)).AssertFailed("UsersNotMaintainedException");
        Assert.Equal(4, execution.InvocationsOf("MaintainUser"));

        customer.State.Users.Remove("bob");
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();

        Assert.Equal(5, execution.InvocationsOf("MaintainUser"));
        Assert.Equal(["jane Create Done", "bob Create Done", "nobody Remove AlreadySo"], execution.UserOutcomes());
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Janes-0wn-Passw0rd!"));
        Assert.Single(customer.Operators.Questions);
        Assert.Single(customer.Aws.Cloud.EventsOn("partner-cloud"), entry => entry.DetailType == "Users Maintained");
    }

    [Fact]
    public async Task Failure_OfTheInvocationItself_IsListedToo()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var inline = customer.Aws.Cloud.Accounts[customer.Aws.Cloud.Options.ManagementAccountId].Iam.Roles["PartnerCloud-maintain-users"].Inline;
        foreach (var (name, text) in inline.ToList()) inline[name] = text.Replace(":function:MaintainUser\"", ":function:Other\"", StringComparison.Ordinal);

        var cause = (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("UsersNotMaintainedException");

        Assert.Contains("jane: Create failed: Lambda.AWSLambdaException", cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_AfterARedriveForAnotherError_IsReportedOnce()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeOwnUserAsync("bob");
        customer.Operators.WillRefuse("Oops", "wrong button");
        var execution = await customer.MaintainAsync("req-u1", Create("bob"));
        execution.AssertFailed("Oops");

        (await customer.Aws.RedriveAsync(execution)).AssertFailed("UsersNotMaintainedException");

        Assert.Equal(1, execution.InvocationsOf("MaintainUser"));
    }
}
