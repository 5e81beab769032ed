using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A group needs both guard policies. If one is missing, nobody gets a password.</summary>
public sealed class HalfGuardedTests
{
    [Theory]
    [InlineData("CTLCustomerPolicy")]
    [InlineData("CTLForceMfaPolicy")]
    public async Task Create_InAGroupWithoutOneGuardPolicy_CreatesNobody(string missing)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeGroupAsync("Readers", guarded: true);
        customer.Aws.Cloud.Atomically(() => customer.State.Groups["Readers"].Attached.Remove($"arn:aws:iam::{customer.Id}:policy/{missing}"));

        var cause = (await customer.MaintainAsync("req-u1", Create("jane", "Readers"))).AssertFailed("UsersNotMaintainedException");

        Assert.Contains("GroupNotGuardedException", cause, StringComparison.Ordinal);
        Assert.Contains(missing, cause, StringComparison.Ordinal);
        Assert.False(customer.State.Users.ContainsKey("jane"));
    }

    [Fact]
    public async Task Request_ForAnAccountWithoutTheCustomerPolicy_IsRefused()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Aws.Cloud.Atomically(() => customer.State.Policies.Remove("CTLCustomerPolicy"));

        Assert.Contains("accountId: is not hardened", (await customer.MaintainAsync("req-u1", Reset("Administrator"))).AssertFailed("RequestRefused"), StringComparison.Ordinal);
    }
}
