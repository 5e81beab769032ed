using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

public sealed class ResetPasswordTests
{
    [Fact]
    public async Task Reset_OfAPassword_WritesANewVersionForTheNewRequesterOnly()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var created = await customer.MaintainAsync("req-u1", Create("jane"));
        var first = await customer.PasswordAsync("jane");

        var reset = await customer.MaintainAsync(For(customer.Id, "req-u2", Reset("jane")).By("mary"));

        reset.AssertSucceeded();
        Assert.Equal(created.SecretArn(), reset.SecretArn());
        Assert.NotEqual(first, await customer.PasswordAsync("jane"));
        Assert.Equal(2, (await customer.SecretAsync("jane")).VersionIdsToStages.Count);
        Assert.Equal((true, false), (await customer.MayReadAsync("mary", "jane"), await customer.MayReadAsync("jdoe", "jane")));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.Equal(SignIn.Refused, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", first));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Reset_WithMfaDevices_RemovesThemOnlyIfRequested(bool? removeMfaDevices, int left)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.AddMfa("jane");

        (await customer.MaintainAsync("req-u2", Reset("jane", removeMfaDevices))).AssertSucceeded();

        Assert.Equal((left, left), (customer.State.Users["jane"].MfaDevices.Count, customer.State.VirtualMfaDevices.Count));
        Assert.Equal(removeMfaDevices, (bool?)customer.Operators.Questions[^1]["users"]![0]!["removeMfaDevices"]);
    }

    [Fact]
    public async Task Reset_OfTheFirstAdministrator_UsesTheSameSecret()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var before = (await customer.SecretAsync("Administrator")).ARN;

        var execution = await customer.MaintainAsync(For(customer.Id, "req-u1", Reset("Administrator")).By("mary"));

        execution.AssertSucceeded();
        Assert.Equal(before, execution.SecretArn());
        Assert.Equal((true, false), (await customer.MayReadAsync("mary", "Administrator"), await customer.MayReadAsync("jdoe", "Administrator")));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("Administrator"));
    }

    [Fact]
    public async Task Reset_OfAChangedPassword_ResetsIt()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        await customer.ChangePasswordAsync("jane", "Janes-0wn-Passw0rd!");

        (await customer.MaintainAsync("req-u2", Reset("jane"))).AssertSucceeded();

        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }

    [Fact]
    public async Task Reset_OfAMissingUser_FailsWithUserNotFound()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", Reset("nobody"));

        Assert.Contains("nobody: ResetPassword failed: UserNotFoundException", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secretsmanager", "PutSecretValue", 1, SignIn.Accepted)]
    [InlineData("iam", "CreateLoginProfile", 0, SignIn.Refused)]
    public async Task Reset_ThatFails_NeverLeavesTheOldPasswordWithoutItsMfaDevice(string service, string operation, int devices, SignIn withTheOldPassword)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        await customer.ChangePasswordAsync("jane", "Janes-0wn-Passw0rd!");
        customer.AddMfa("jane");
        customer.Aws.Cloud.Faults.Add(FaultKind.AccessDenied, service, operation, Occurrence.Every);

        var execution = await customer.MaintainAsync("req-u2", Reset("jane", removeMfaDevices: true));

        execution.AssertFailed("UsersNotMaintainedException");
        Assert.Equal(devices, customer.State.Users["jane"].MfaDevices.Count);
        Assert.Equal(withTheOldPassword, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Janes-0wn-Passw0rd!"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Reset_RedrivenAfterLaterRequests_KeepsTheResultOfTheLastRequest(int later)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.Aws.Cloud.Faults.Add(FaultKind.AccessDenied, "iam", "CreateLoginProfile", Occurrence.Every);
        var failed = await customer.MaintainAsync(For(customer.Id, "req-u2", Reset("jane", removeMfaDevices: true)).By("ann"));
        failed.AssertFailed("UsersNotMaintainedException");
        Assert.False(await customer.MayReadAsync("jdoe", "jane"));
        customer.Aws.Cloud.Faults.Clear();
        customer.Operators.StartAnswering();
        // the failed reset removed the password: there is none to reset, so one is created
        if (later == 2) (await customer.MaintainAsync(For(customer.Id, "req-u3", Create("jane")).By("mary"))).AssertSucceeded();
        (await customer.MaintainAsync(For(customer.Id, "req-u4", later == 2 ? Reset("jane") : Create("jane")).By("peter"))).AssertSucceeded();

        customer.AddMfa("jane");

        (await customer.Aws.RedriveAsync(failed)).AssertSucceeded();

        Assert.Single(customer.State.Users["jane"].MfaDevices);
        Assert.Equal((false, false, true), (await customer.MayReadAsync("ann", "jane"), await customer.MayReadAsync("mary", "jane"), await customer.MayReadAsync("peter", "jane")));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.Equal(("issued", "req-u4"), (await customer.TagAsync("jane", "credentials-state"), await customer.TagAsync("jane", "request-id")));
    }
}
