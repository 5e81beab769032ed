using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A reset that began without getting to the user: what stands in its way is finished, and the old password opens nothing any more.</summary>
public sealed class UnfinishedResetTests
{
    private const string Own = "My-0wn-Passw0rd!";

    /// <summary>The password that they chose is older than the secret's new version. It must not pass for one that they chose after the reset.</summary>
    [Fact]
    public async Task Reset_ThatDiesBeforeTheUserHasTheNewPassword_StillTakesTheirOldOne()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertSucceeded();
        await customer.ChangePasswordAsync("jane", Own);
        await customer.Aws.PassAsync(TimeSpan.FromMinutes(1));
        customer.Aws.Cloud.Faults.AfterChange("secretsmanager", "PutSecretValue", Occurrence.Nth(1), _ => customer.Aws.KillAsync("MaintainUser"));

        (await customer.MaintainAsync("req-u2", Reset("jane"))).AssertSucceeded();

        Assert.Equal(SignIn.Refused, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", Own));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }

    /// <summary>There is no password to reset then: the customer asks for the action Create. A secret that is scheduled for deletion tells nothing of its versions.</summary>
    [Fact]
    public async Task Create_AfterARevokedPassword_GivesAnotherAndAResetTakesLostDevices()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertSucceeded();
        customer.AddMfa("jane");
        await customer.Aws.PassAsync(TimeSpan.FromDays(8));
        Assert.Null((await customer.Aws.SweepAsync()).FunctionError);
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);

        (await customer.MaintainAsync("req-u2", Create("jane"))).AssertSucceeded();
        (await customer.MaintainAsync("req-u3", Reset("jane", removeMfaDevices: true))).AssertSucceeded();

        Assert.Empty(customer.State.Users["jane"].MfaDevices);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }
}
