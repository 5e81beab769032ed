using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.SecretsManager;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A temporary password that nobody used within a week is revoked, and CAM gets an event.</summary>
public sealed class UnusedPasswordTests
{
    /// <summary>A week and a second, because schedules give the time in whole seconds.</summary>
    private static readonly TimeSpan Week = TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Password_UnusedForAWeek_IsRevokedAndItsSecretScheduledForDeletion()
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week - TimeSpan.FromMinutes(1));
        Assert.Equal((0, 0, 1), await RevokeUnusedPasswordsAsync(customer));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));

        await customer.Aws.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0, 0), await RevokeUnusedPasswordsAsync(customer));
        await AssertRevokedAsync(customer);
        var expired = Assert.Single(ExpiredEvents(customer));
        Assert.Equal(
            (customer.Id, "prov-1", "jane", "jdoe", "req-u1", (await customer.SecretAsync("jane")).ARN),
            ((string?)expired["accountId"], (string?)expired["providerId"], (string?)expired["userName"], (string?)expired["requester"], (string?)expired["requestId"], (string?)expired["secretArn"]));
        Assert.Equal((0, 0, 0), await RevokeUnusedPasswordsAsync(customer));
        Assert.Single(ExpiredEvents(customer));
    }

    [Fact]
    public async Task Password_ChangedByItsUser_IsRecordedOnceAndKept()
    {
        await using var customer = await WithJaneAsync();
        await customer.ChangePasswordAsync("jane", "Janes-0wn-Passw0rd!");
        await customer.Aws.PassAsync(Week);

        Assert.Equal((0, 1, 0), await RevokeUnusedPasswordsAsync(customer));

        Assert.Equal("used", await customer.TagAsync("jane", "credentials-state"));
        Assert.Null((await customer.SecretAsync("jane")).DeletedDate);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Janes-0wn-Passw0rd!"));
        Assert.Empty(ExpiredEvents(customer));
        await customer.Aws.PassAsync(Week);
        var rolesAssumed = RolesAssumed(customer);
        Assert.Equal((0, 0, 0), await RevokeUnusedPasswordsAsync(customer));
        Assert.Equal(rolesAssumed, RolesAssumed(customer));
    }

    [Fact]
    public async Task Password_ChangedDuringTheRevocation_IsKept()
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week);
        customer.Aws.Cloud.Faults.AfterChange("secretsmanager", "DescribeSecret", Occurrence.Nth(1), _ =>
        {
            customer.State.Users["jane"].Login!.Set("Janes-0wn-Passw0rd!", customer.Aws.Cloud.Time.GetUtcNow());
            customer.State.Users["jane"].Login!.ResetRequired = false;
            return Task.CompletedTask;
        });

        Assert.Equal((0, 1, 0), await RevokeUnusedPasswordsAsync(customer));

        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Janes-0wn-Passw0rd!"));
    }

    [Theory]
    [InlineData("secretsmanager", "ListSecrets", "ResetPassword")]
    [InlineData("secretsmanager", "DescribeSecret", "ResetPassword")]
    [InlineData("events", "PutEvents", "Create")]
    public async Task Password_IssuedDuringTheRevocation_IsKept(string service, string operation, string action)
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week);
        customer.Aws.Cloud.Faults.Clear();
        var (hooked, reset) = (0, false);
        customer.Aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Every, async _ =>
        {
            if (Interlocked.Increment(ref hooked) > 1) return;
            customer.Operators.StartAnswering();
            // after the old password is revoked there is none to reset
            (await customer.MaintainAsync("req-u2", action == "Create" ? Create("jane") : Reset("jane"))).AssertSucceeded();
            reset = true;
        });

        Assert.Equal((0, 0, 1), await RevokeUnusedPasswordsAsync(customer));

        Assert.True(reset);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.Equal("issued", await customer.TagAsync("jane", "credentials-state"));
        await customer.Aws.PassAsync(Week);
        Assert.Equal((1, 0, 0), await RevokeUnusedPasswordsAsync(customer));
        await AssertRevokedAsync(customer);
    }

    [Theory]
    [InlineData("iam", "DeleteLoginProfile")]
    [InlineData("events", "PutEvents")]
    [InlineData("secretsmanager", "TagResource")]
    [InlineData("secretsmanager", "DeleteSecret")]
    public async Task Revocation_InterruptedAfterAChange_IsCompletedByTheNext(string service, string operation)
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week);
        var killed = false;
        customer.Aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Every, _ =>
        {
            if (killed) return Task.CompletedTask;
            killed = true;
            return customer.Aws.KillAsync("RevokeUnusedPasswords");
        });

        Assert.NotNull((await customer.Aws.RevokeUnusedPasswordsAsync()).FunctionError);
        Assert.True(killed);
        await customer.Aws.PassAsync(TimeSpan.FromHours(1));
        await RevokeUnusedPasswordsAsync(customer);

        await AssertRevokedAsync(customer);
        Assert.InRange(ExpiredEvents(customer).Count, 1, 2);
        Assert.Equal((0, 0, 0), await RevokeUnusedPasswordsAsync(customer));
    }

    [Fact]
    public async Task Revocation_WithAnInaccessibleAccount_ChecksAllOthersAndNamesIt()
    {
        await using var customer = await WithJaneAsync();
        var other = await OtherAsync(customer);
        await customer.Aws.PassAsync(Week);
        customer.State.Roles.Remove("CTLDeveloperRole");

        var answer = await customer.Aws.RevokeUnusedPasswordsAsync();

        Assert.Contains("PasswordsNotRevokedException", answer.Payload, StringComparison.Ordinal);
        Assert.Contains($"1 temporary passwords that are due could not be checked, in account {customer.Id}", answer.Payload, StringComparison.Ordinal);
        Assert.Null(customer.Aws.Cloud.Accounts[other].Iam.Users["mary"].Login);
        Assert.Equal("mary", (string?)Assert.Single(ExpiredEvents(customer))["userName"]);
    }

    /// <summary>No operator can repair it, so no alarm rings. A later run finds the password again.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("SUSPENDED")]
    [InlineData("PENDING_CLOSURE")]
    [InlineData("CLOSED")]
    public async Task Revocation_WithAClosedOrDepartedAccount_Succeeds(string? state)
    {
        await using var customer = await WithJaneAsync();
        var other = await OtherAsync(customer);
        await customer.Aws.PassAsync(Week);
        customer.State.Roles.Remove("CTLDeveloperRole");
        var organization = customer.Aws.Cloud.Organization;
        if (state is null) organization.Remove(organization.Member(customer.Id)!, "LEFT");
        else organization.Member(customer.Id)!.State = state;

        var answer = await customer.Aws.RevokeUnusedPasswordsAsync();

        Assert.Null(answer.FunctionError);
        Assert.Equal((1, 1), ((int)JsonNode.Parse(answer.Payload)!["revoked"]!, (int)JsonNode.Parse(answer.Payload)!["outOfCare"]!));
        Assert.Null(customer.Aws.Cloud.Accounts[other].Iam.Users["mary"].Login);
        Assert.Null((await customer.SecretAsync("jane")).DeletedDate);
    }

    [Fact]
    public async Task Revocation_OfAUserWithoutAPassword_DeletesTheSecret()
    {
        await using var customer = await WithJaneAsync();
        customer.State.Users["jane"].Login = null;
        await customer.Aws.PassAsync(Week);

        Assert.Equal((1, 0, 0), await RevokeUnusedPasswordsAsync(customer));

        await AssertRevokedAsync(customer);
    }

    [Fact]
    public async Task Password_ThatWasNeverReadable_IsRevokedWithoutAnEvent()
    {
        await using var customer = await WithJaneAsync();
        customer.Aws.Cloud.Atomically(() =>
        {
            var tags = customer.Aws.Cloud.Accounts[customer.Aws.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets[customer.SecretOf("jane")].Tags;
            (tags["credentials-state"], tags["requester"]) = ("pending", "nobody yet");
            return tags;
        });
        await customer.Aws.PassAsync(Week);

        Assert.Equal((1, 0, 0), await RevokeUnusedPasswordsAsync(customer));

        await AssertRevokedAsync(customer);
        Assert.Empty(ExpiredEvents(customer));
    }

    [Fact]
    public async Task Create_AfterTheRevocation_RestoresTheSecretWithANewPassword()
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week);
        await RevokeUnusedPasswordsAsync(customer);
        Assert.Contains("users[0]: has no console password to reset", (await customer.MaintainAsync("req-u2", Reset("jane"))).AssertFailed("RequestRefused"), StringComparison.Ordinal);

        (await customer.MaintainAsync("req-u3", Create("jane"))).AssertSucceeded();

        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.Equal((0, 0, 1), await RevokeUnusedPasswordsAsync(customer));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }

    /// <summary>The first administrator's password expires like all others.</summary>
    [Fact]
    public async Task FirstPassword_UnusedForAWeek_IsRevokedAlsoAfterAnotherOnboarding()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.Aws.PassAsync(Week);

        Assert.Equal((1, 0, 0), await RevokeUnusedPasswordsAsync(customer));

        Assert.Null(customer.State.Users["Administrator"].Login);
        var expired = Assert.Single(ExpiredEvents(customer));
        Assert.Equal(
            (customer.Id, "prov-1", "Administrator", "jdoe", "req-1", (await customer.SecretAsync("Administrator")).ARN),
            ((string?)expired["accountId"], (string?)expired["providerId"], (string?)expired["userName"], (string?)expired["requester"], (string?)expired["requestId"], (string?)expired["secretArn"]));
        (await customer.Aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
        Assert.Null(customer.State.Users["Administrator"].Login);
        Assert.NotNull((await customer.SecretAsync("Administrator")).DeletedDate);

        (await customer.MaintainAsync("req-u1", Create("Administrator"))).AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("Administrator"));
        Assert.Equal((0, 0, 1), await RevokeUnusedPasswordsAsync(customer));
    }

    [Fact]
    public async Task FirstPassword_ChangedByTheAdministrator_IsRecordedAndNeverReplaced()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.ChangePasswordAsync("Administrator", "Their-0wn-Passw0rd!");
        await customer.Aws.PassAsync(Week);

        Assert.Equal((0, 1, 0), await RevokeUnusedPasswordsAsync(customer));

        (await customer.Aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
        Assert.Equal("used", await customer.TagAsync("Administrator", "credentials-state"));
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "Administrator", "Their-0wn-Passw0rd!"));
    }

    private static async Task<CustomerAccount> WithJaneAsync()
    {
        var customer = await CustomerAccount.StartAsync();
        await customer.WithUsedAdministratorAsync();
        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertSucceeded();
        return customer;
    }

    /// <summary>Another customer's account with a user whose password is unused for as long.</summary>
    private static async Task<string> OtherAsync(CustomerAccount customer)
    {
        var other = (await customer.Aws.OnboardAsync("prov-2", "req-2")).AccountId();
        customer.Aws.Cloud.Atomically(() => customer.Aws.SecretOfAdministrator("prov-2").Tags["credentials-state"] = "used");
        (await customer.MaintainAsync(For(other, "req-u2", Create("mary")))).AssertSucceeded();
        return other;
    }

    private static async Task<(int Revoked, int Used, int Waiting)> RevokeUnusedPasswordsAsync(CustomerAccount customer)
    {
        var answer = await customer.Aws.RevokeUnusedPasswordsAsync();
        Assert.True(answer.FunctionError is null, answer.Payload);
        var result = JsonNode.Parse(answer.Payload)!;
        return ((int)result["revoked"]!, (int)result["used"]!, (int)result["waiting"]!);
    }

    private static async Task AssertRevokedAsync(CustomerAccount customer)
    {
        Assert.Null(customer.State.Users["jane"].Login);
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);
        Assert.Equal("expired", await customer.TagAsync("jane", "credentials-state"));
    }

    private static IReadOnlyList<JsonNode> ExpiredEvents(CustomerAccount customer) =>
        [.. customer.Aws.Cloud.EventsOn("partner-cloud").Where(put => (put.Source, put.DetailType) == ("partner-cloud", "Credentials Expired")).Select(put => JsonNode.Parse(put.Detail)!)];

    private static int RolesAssumed(CustomerAccount customer) => customer.Aws.Cloud.Calls.All.Count(call => call.Operation == "AssumeRole");
}
