using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>The process dies between a change and its answer, and the user does not wait. That each death and each lost answer ends well, the sample of the campaign holds.</summary>
public sealed class UserCrashTests
{
    [Fact]
    public async Task Reset_WhoseLastTagWasLost_DoesNotTouchAPasswordThatWasChangedSince()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u0", Create("jane"))).AssertSucceeded();
        customer.Burden("jane");
        var changed = false;
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), async _ =>
        {
            await customer.Aws.KillAsync("MaintainUser");
            changed = true;
            customer.State.Users["jane"].Login!.Set("Her-0wn-Passw0rd!", customer.Aws.Cloud.Time.GetUtcNow());
            customer.State.Users["jane"].Login!.ResetRequired = false;
        });

        var execution = await customer.MaintainAsync("req-u1", Reset("jane", removeMfaDevices: true));

        execution.AssertSucceeded();
        Assert.True(changed);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Her-0wn-Passw0rd!"));
        Assert.Equal("issued", await customer.TagAsync("jane", "credentials-state"));
    }
}
