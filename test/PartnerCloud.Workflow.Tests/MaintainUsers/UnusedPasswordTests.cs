using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.SecretsManager;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Temporary means temporary: a password that nobody used within a week is taken back, and CAM is told.</summary>
public sealed class UnusedPasswordTests
{
    /// <summary>Schedules tell the time in whole seconds.</summary>
    private static readonly TimeSpan Week = TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Password_UnusedForAWeek_IsRevokedAndItsSecretScheduledForDeletion()
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week - TimeSpan.FromMinutes(1));
        Assert.Equal((0, 0, 1), await SweepAsync(customer));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));

        await customer.Aws.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0, 0), await SweepAsync(customer));
        await AssertRevokedAsync(customer);
        var told = Assert.Single(Told(customer));
        Assert.Equal(
            (customer.Id, "prov-1", "jane", "jdoe", "req-u1", (await customer.SecretAsync("jane")).ARN),
            ((string?)told["accountId"], (string?)told["providerId"], (string?)told["userName"], (string?)told["requester"], (string?)told["requestId"], (string?)told["secretArn"]));
        Assert.Equal((0, 0, 0), await SweepAsync(customer));
        Assert.Single(Told(customer));
    }

    [Fact]
    public async Task Password_ThatItsUserHasChanged_IsNotedOnceAndLeftAlone()
    {
        await using var customer = await WithJaneAsync();
        await customer.ChangePasswordAsync("jane", "Her-0wn-Passw0rd!");
        await customer.Aws.PassAsync(Week);

        Assert.Equal((0, 1, 0), await SweepAsync(customer));

        Assert.Equal("used", await customer.TagAsync("jane", "credentials-state"));
        Assert.Null((await customer.SecretAsync("jane")).DeletedDate);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Her-0wn-Passw0rd!"));
        Assert.Empty(Told(customer));
        await customer.Aws.PassAsync(Week);
        var entered = Entered(customer);
        Assert.Equal((0, 0, 0), await SweepAsync(customer));
        Assert.Equal(entered, Entered(customer));
    }

    [Fact]
    public async Task Password_ThatItsUserChangesWhileTheSweepComesToIt_Stays()
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week);
        customer.Aws.Cloud.Faults.AfterChange("secretsmanager", "DescribeSecret", Occurrence.Nth(1), _ =>
        {
            customer.State.Users["jane"].Login!.Set("Her-0wn-Passw0rd!", customer.Aws.Cloud.Time.GetUtcNow());
            customer.State.Users["jane"].Login!.ResetRequired = false;
            return Task.CompletedTask;
        });

        Assert.Equal((0, 1, 0), await SweepAsync(customer));

        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Her-0wn-Passw0rd!"));
    }

    [Theory]
    [InlineData("secretsmanager", "ListSecrets", "ResetPassword")]
    [InlineData("secretsmanager", "DescribeSecret", "ResetPassword")]
    [InlineData("events", "PutEvents", "Create")]
    public async Task Password_ThatIsIssuedWhileTheSweepComesToIt_IsTheNewOne(string service, string operation, string action)
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week);
        customer.Aws.Cloud.Faults.Clear();
        var (hooked, reset) = (0, false);
        customer.Aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Every, async _ =>
        {
            if (Interlocked.Increment(ref hooked) > 1) return;
            customer.Desk.Sit();
            // once the old one is gone there is none to reset
            (await customer.MaintainAsync("req-u2", action == "Create" ? Create("jane") : Reset("jane"))).AssertSucceeded();
            reset = true;
        });

        Assert.Equal((0, 0, 1), await SweepAsync(customer));

        Assert.True(reset);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.Equal("issued", await customer.TagAsync("jane", "credentials-state"));
        await customer.Aws.PassAsync(Week);
        Assert.Equal((1, 0, 0), await SweepAsync(customer));
        await AssertRevokedAsync(customer);
    }

    [Theory]
    [InlineData("iam", "DeleteLoginProfile")]
    [InlineData("events", "PutEvents")]
    [InlineData("secretsmanager", "TagResource")]
    [InlineData("secretsmanager", "DeleteSecret")]
    public async Task Sweep_ThatDiesAfterAChange_IsCompletedByTheNext(string service, string operation)
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

        Assert.NotNull((await customer.Aws.SweepAsync()).FunctionError);
        Assert.True(killed);
        await customer.Aws.PassAsync(TimeSpan.FromHours(1));
        await SweepAsync(customer);

        await AssertRevokedAsync(customer);
        Assert.InRange(Told(customer).Count, 1, 2);
        Assert.Equal((0, 0, 0), await SweepAsync(customer));
    }

    [Fact]
    public async Task Sweep_OverAnAccountThatLetsNobodyIn_LooksAtAllOthersAndSaysWhich()
    {
        await using var customer = await WithJaneAsync();
        var other = await OtherAsync(customer);
        await customer.Aws.PassAsync(Week);
        customer.State.Roles.Remove("CTLDeveloperRole");

        var answer = await customer.Aws.SweepAsync();

        Assert.Contains("PasswordsNotRevokedException", answer.Payload, StringComparison.Ordinal);
        Assert.Contains($"1 temporary passwords that are due could not be checked, in account {customer.Id}", answer.Payload, StringComparison.Ordinal);
        Assert.Null(customer.Aws.Cloud.Accounts[other].Iam.Users["mary"].Login);
        Assert.Equal("mary", (string?)Assert.Single(Told(customer))["userName"]);
    }

    [Fact]
    public async Task Sweep_WhereAUserIsGone_TakesHisSecretAway()
    {
        await using var customer = await WithJaneAsync();
        customer.State.Users["jane"].Login = null;
        await customer.Aws.PassAsync(Week);

        Assert.Equal((1, 0, 0), await SweepAsync(customer));

        await AssertRevokedAsync(customer);
    }

    [Fact]
    public async Task Password_ThatNobodyWasEverLetInToRead_IsRevokedWithoutAWord()
    {
        await using var customer = await WithJaneAsync();
        customer.Aws.Cloud.Atomically(() =>
        {
            var tags = customer.Aws.Cloud.Accounts[customer.Aws.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets[customer.SecretOf("jane")].Tags;
            (tags["credentials-state"], tags["requester"]) = ("pending", "nobody yet");
            return tags;
        });
        await customer.Aws.PassAsync(Week);

        Assert.Equal((1, 0, 0), await SweepAsync(customer));

        await AssertRevokedAsync(customer);
        Assert.Empty(Told(customer));
    }

    [Fact]
    public async Task Create_OfAUserWhosePasswordWasRevoked_RestoresTheSecretWithAnotherOne()
    {
        await using var customer = await WithJaneAsync();
        await customer.Aws.PassAsync(Week);
        await SweepAsync(customer);
        Assert.Contains("users[0]: has no console password to reset", (await customer.MaintainAsync("req-u2", Reset("jane"))).AssertFailed("RequestRefused"), StringComparison.Ordinal);

        (await customer.MaintainAsync("req-u3", Create("jane"))).AssertSucceeded();

        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.Equal((0, 0, 1), await SweepAsync(customer));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }

    /// <summary>One issuer, one set of tags, one life: the first administrator's is no exception.</summary>
    [Fact]
    public async Task FirstPassword_UnusedForAWeek_IsRevokedAndStaysSoWhenTheProviderIsOnboardedAgain()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.Aws.PassAsync(Week);

        Assert.Equal((1, 0, 0), await SweepAsync(customer));

        Assert.Null(customer.State.Users["Administrator"].Login);
        var told = Assert.Single(Told(customer));
        Assert.Equal(
            (customer.Id, "prov-1", "Administrator", "jdoe", "req-1", (await customer.SecretAsync("Administrator")).ARN),
            ((string?)told["accountId"], (string?)told["providerId"], (string?)told["userName"], (string?)told["requester"], (string?)told["requestId"], (string?)told["secretArn"]));
        (await customer.Aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
        Assert.Null(customer.State.Users["Administrator"].Login);
        Assert.NotNull((await customer.SecretAsync("Administrator")).DeletedDate);

        (await customer.MaintainAsync("req-u1", Create("Administrator"))).AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("Administrator"));
        Assert.Equal((0, 0, 1), await SweepAsync(customer));
    }

    [Fact]
    public async Task FirstPassword_ThatTheAdministratorHasChanged_IsNotedAndNeverOpenedAgain()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.ChangePasswordAsync("Administrator", "Their-0wn-Passw0rd!");
        await customer.Aws.PassAsync(Week);

        Assert.Equal((0, 1, 0), await SweepAsync(customer));

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

    /// <summary>Another customer's account, with a user who waits as long.</summary>
    private static async Task<string> OtherAsync(CustomerAccount customer)
    {
        var other = (await customer.Aws.OnboardAsync("prov-2", "req-2")).AccountId();
        customer.Aws.Cloud.Atomically(() => customer.Aws.SecretOfAdministrator("prov-2").Tags["credentials-state"] = "used");
        (await customer.MaintainAsync(For(other, "req-u2", Create("mary")))).AssertSucceeded();
        return other;
    }

    private static async Task<(int Revoked, int Used, int Waiting)> SweepAsync(CustomerAccount customer)
    {
        var answer = await customer.Aws.SweepAsync();
        Assert.True(answer.FunctionError is null, answer.Payload);
        var sweep = JsonNode.Parse(answer.Payload)!;
        return ((int)sweep["revoked"]!, (int)sweep["used"]!, (int)sweep["waiting"]!);
    }

    private static async Task AssertRevokedAsync(CustomerAccount customer)
    {
        Assert.Null(customer.State.Users["jane"].Login);
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);
        Assert.Equal("expired", await customer.TagAsync("jane", "credentials-state"));
    }

    private static IReadOnlyList<JsonNode> Told(CustomerAccount customer) =>
        [.. customer.Aws.Cloud.EventsOn("partner-cloud").Where(put => (put.Source, put.DetailType) == ("partner-cloud", "Credentials Expired")).Select(put => JsonNode.Parse(put.Detail)!)];

    private static int Entered(CustomerAccount customer) => customer.Aws.Cloud.Calls.All.Count(call => call.Operation == "AssumeRole");
}
