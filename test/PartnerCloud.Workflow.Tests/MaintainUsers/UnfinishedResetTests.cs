using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A reset that was interrupted before it reached the user is completed. The old password no longer works.</summary>
public sealed class UnfinishedResetTests
{
    private const string Own = "My-0wn-Passw0rd!";

    /// <summary>The user's own password is older than the secret's new version. It must not count as one chosen after the reset.</summary>
    [Fact]
    public async Task Reset_InterruptedBeforeTheNewPassword_StillRemovesTheOldOne()
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

    /// <summary>After a revocation there is no password to reset, so the customer requests the action Create. Secrets Manager does not show the versions of a secret that is scheduled for deletion.</summary>
    [Fact]
    public async Task Create_AfterARevocation_SetsAPasswordAndAResetRemovesLostDevices()
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertSucceeded();
        customer.AddMfa("jane");
        await customer.Aws.PassAsync(TimeSpan.FromDays(8));
        Assert.Null((await customer.Aws.RevokeUnusedPasswordsAsync()).FunctionError);
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);

        (await customer.MaintainAsync("req-u2", Create("jane"))).AssertSucceeded();
        (await customer.MaintainAsync("req-u3", Reset("jane", removeMfaDevices: true))).AssertSucceeded();

        Assert.Empty(customer.State.Users["jane"].MfaDevices);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }
}
