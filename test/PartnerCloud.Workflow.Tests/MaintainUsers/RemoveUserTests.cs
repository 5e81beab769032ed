using PartnerCloud.Local.People;

using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

public sealed class RemoveUserTests
{
    [Fact]
    public async Task Remove_OfAUserWithEveryAttachment_RemovesAllAndSchedulesTheSecretForDeletion()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.AddOneOfEachAttachment("jane");

        var execution = await customer.MaintainAsync("req-u2", Remove("jane"));

        execution.AssertSucceeded();
        Assert.Equal(["jane Remove Done"], execution.UserOutcomes());
        Assert.False(customer.State.Users.ContainsKey("jane"));
        Assert.Empty(customer.State.VirtualMfaDevices);
        Assert.DoesNotContain("jane", customer.State.Groups["CTLCustomerAdmins"].Members);
        var secret = await customer.SecretAsync("jane");
        Assert.NotNull(secret.DeletedDate);
        Assert.Equal("removed", await customer.TagAsync("jane", "credentials-state"));
        var changes = string.Join('\n', execution.Output()["users"]![0]!["changes"]!.AsArray());
        Assert.All(
            ["console access", "access key AKIA", "MFA device arn:", "MFA device GAHT", "signing certificate", "SSH key", "service credential", "inline policy Own", "attached policy CTLCustomerBoundary", "membership in group CTLCustomerAdmins", "user jane removed", "in 30 days"],
            change => Assert.Contains(change, changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_OfAMissingUser_ChangesNothing()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", Remove("jane"));

        execution.AssertSucceeded();
        Assert.Equal(["jane Remove AlreadySo"], execution.UserOutcomes());
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Remove_OfACustomersOwnUser_NeedsMadeByCustomer(bool? madeByCustomer, bool removed)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeOwnUserAsync("jane", "CTLCustomerAdmins");

        var execution = await customer.MaintainAsync("req-u1", Remove("jane", madeByCustomer));

        Assert.Equal(!removed, customer.State.Users.ContainsKey("jane"));
        if (removed) execution.AssertSucceeded();
        else Assert.Contains("UserNotOursException", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_OfTheLastAdministratorAfterTheRequestWasAccepted_IsRefused()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.Operators.WillAnswer(SimulatedOperator.Confirmation);
        customer.Aws.Cloud.Faults.AfterChange("events", "PutEvents", PartnerCloud.Simulator.Faults.Occurrence.Nth(1), _ =>
        {
            customer.State.Groups["CTLCustomerAdmins"].Members.Remove("Administrator");
            return Task.CompletedTask;
        });

        var execution = await customer.MaintainAsync("req-u2", Remove("jane"));

        Assert.Contains("LastAdministratorException", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.NotNull(customer.State.Users["jane"].Login);
    }

    /// <summary>Each removal would find the other user still there. So users that the same request removes do not count as left.</summary>
    [Fact]
    public async Task Remove_OfTheLastTwoAdministratorsAtOnce_IsRefusedForBoth()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"), Create("paul"));
        customer.Operators.WillAnswer(SimulatedOperator.Confirmation);
        customer.Aws.Cloud.Faults.AfterChange("events", "PutEvents", PartnerCloud.Simulator.Faults.Occurrence.Nth(1), _ =>
        {
            customer.State.Groups["CTLCustomerAdmins"].Members.Remove("Administrator");
            return Task.CompletedTask;
        });

        var execution = await customer.MaintainAsync("req-u2", Remove("jane"), Remove("paul"));

        execution.AssertFailed("UsersNotMaintainedException");
        Assert.All((string[])["jane", "paul"], name => Assert.NotNull(customer.State.Users[name].Login));
    }

    [Fact]
    public async Task Remove_InAnotherLetterCaseAfterACrash_StillSchedulesTheSecretForDeletion()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.Aws.Cloud.Faults.AfterChange("iam", "DeleteUser", PartnerCloud.Simulator.Faults.Occurrence.Nth(1), _ => customer.Aws.KillAsync("MaintainUser"));

        (await customer.MaintainAsync("req-u2", Remove("Jane"))).AssertSucceeded();

        Assert.False(customer.State.Users.ContainsKey("jane"));
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);
    }
}
