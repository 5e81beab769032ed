using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Workflow.Tests.MaintainUsers;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.TwoAtOnce;

/// <summary>Interleaved requests for users, and a request during hardening. The result fits one order of the two, and each error is true.</summary>
public sealed class UserRequestTests
{
    [Fact]
    public async Task Removal_InterleavedWithACreation_LeavesTheNewPassword()
    {
        await using var customer = await WorkflowRuns.PreparedAsync();

        var (removal, creation) = await customer.Aws.InterleaveAsync(
            ("iam", "DeleteUser"), () => WorkflowRuns.Begin(customer, "req-u1", "mary", UserRequests.Remove("jane")), () => WorkflowRuns.Begin(customer, "req-u2", "peter", UserRequests.Create("jane")));

        removal.AssertSucceeded();
        creation.AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.True(await customer.MayReadAsync("peter", "jane"));
    }

    [Theory]
    [InlineData("secretsmanager", "TagResource")]
    [InlineData("secretsmanager", "PutSecretValue")]
    [InlineData("secretsmanager", "GetResourcePolicy")]
    [InlineData("iam", "DeleteLoginProfile")]
    public async Task Reset_InterleavedWithARemoval_FailsWithUserNotFound(string service, string operation)
    {
        await using var customer = await WorkflowRuns.PreparedAsync();

        var (reset, removal) = await customer.Aws.InterleaveAsync(
            (service, operation), () => WorkflowRuns.Begin(customer, "req-u1", "mary", UserRequests.Reset("jane")), () => WorkflowRuns.Begin(customer, "req-u2", "peter", UserRequests.Remove("jane")));

        removal.AssertSucceeded();
        Assert.Contains("UserNotFoundException: User jane", reset.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.False(customer.State.Users.ContainsKey("jane"));
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);
    }

    /// <summary>The user had the new password before the removal, so no operator has to act.</summary>
    [Fact]
    public async Task Reset_RemovedAfterItsPasswordWasSet_SucceedsAndKeepsTheRemoval()
    {
        await using var customer = await WorkflowRuns.PreparedAsync();

        var (reset, removal) = await customer.Aws.InterleaveAsync(
            ("iam", "CreateLoginProfile"), () => WorkflowRuns.Begin(customer, "req-u1", "mary", UserRequests.Reset("jane")), () => WorkflowRuns.Begin(customer, "req-u2", "peter", UserRequests.Remove("jane")));

        removal.AssertSucceeded();
        reset.AssertSucceeded();
        Assert.False(customer.State.Users.ContainsKey("jane"));
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);
        Assert.Equal("removed", await customer.TagAsync("jane", "credentials-state"));
    }

    [Theory]
    [InlineData("GetAccountAuthorizationDetails", false)]
    [InlineData("AttachGroupPolicy", false)]
    [InlineData("UpdateAccountPasswordPolicy", true)]
    public async Task Hardening_InterleavedWithACreation_CreatesTheUserOnlyInAGuardedGroup(string operation, bool isGuarded)
    {
        await using var customer = await WorkflowRuns.PreparedAsync();
        customer.Aws.Cloud.Atomically(() => customer.State.PasswordPolicy = null);
        if (!isGuarded) customer.Aws.Cloud.Atomically(() => customer.State.Groups["CTLCustomerAdmins"].Attached.RemoveWhere(_ => true));

        var (hardening, creation) = await customer.Aws.InterleaveAsync(
            ("iam", operation), () => customer.Aws.Begin("req-2", Requests.CreateAccount("prov-1", "req-2").ToJsonString()), () => WorkflowRuns.Begin(customer, "req-u1", "mary", UserRequests.Create("mary")));

        hardening.AssertSucceeded();
        if (!isGuarded)
        {
            Assert.Contains("GroupNotGuardedException: Group CTLCustomerAdmins", creation.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
            await customer.Aws.RedriveAsync(creation);
        }
        creation.AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
        Assert.NotNull(customer.State.PasswordPolicy);
    }
}
