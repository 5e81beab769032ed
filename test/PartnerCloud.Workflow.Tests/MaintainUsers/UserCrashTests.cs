using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>The process dies after a change, and the user acts before the retry. The campaign's sample covers all other crashes and lost responses.</summary>
public sealed class UserCrashTests
{
    [Fact]
    public async Task Reset_InterruptedBeforeItsLastTag_KeepsAPasswordChangedSinceThen()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u0", Create("jane"))).AssertSucceeded();
        customer.AddOneOfEachAttachment("jane");
        var changed = false;
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), async _ =>
        {
            await customer.Aws.KillAsync("MaintainUser");
            changed = true;
            customer.State.Users["jane"].Login!.Set("Janes-0wn-Passw0rd!", customer.Aws.Cloud.Time.GetUtcNow());
            customer.State.Users["jane"].Login!.ResetRequired = false;
        });

        var execution = await customer.MaintainAsync("req-u1", Reset("jane", removeMfaDevices: true));

        execution.AssertSucceeded();
        Assert.True(changed);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Janes-0wn-Passw0rd!"));
        Assert.Equal("issued", await customer.TagAsync("jane", "credentials-state"));
    }
}
