using System.Text.Json.Nodes;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.SecretsManager;
using PartnerCloud.Workflow.Tests.MaintainUsers;

namespace PartnerCloud.Workflow.Tests.Passwords;

/// <summary>Attacks on another user's password: through another request, through a shared name, and through a planted secret.</summary>
public sealed class OthersPasswordTests
{
    private const string Planted = "Planted-Passw0rd-1!";

    /// <summary>A stolen session of CAM controls each field of a request. It gets no password, in any state of the administrator's password.</summary>
    [Theory]
    [InlineData("issued")]
    [InlineData("expired")]
    [InlineData("purged")]
    [InlineData("removed")]
    public async Task OnboardingAgain_ByAnotherRequester_GivesNoPassword(string passwordState)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await BringPasswordToStateAsync(customer, passwordState);
        var before = customer.State.Users.ContainsKey("Administrator");

        var execution = await customer.Aws.RunAsync("req-mallory", RequestedBy("mallory", Requests.CreateAccount("prov-1", "req-mallory")));

        execution.AssertSucceeded();
        Assert.Null(execution.Output()["credentialsSecretArn"]);
        Assert.DoesNotContain("PublishCredentialsReady", execution.StatesEntered());
        Assert.Equal(before, customer.State.Users.ContainsKey("Administrator"));
        Assert.DoesNotContain(Secrets(customer.Aws), secret => secret.Tags["requester"] == "mallory");
        if (passwordState == "issued") Assert.False(await customer.MayReadAsync("mallory", "Administrator"));
        if (passwordState is "issued") Assert.True(await customer.MayReadAsync("jdoe", "Administrator"));
    }

    /// <summary>Step Functions accepts a name again after 90 days, so another request may have the same id.</summary>
    [Fact]
    public async Task OnboardingAgain_WithTheFirstRequestsId_GivesNoPassword()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.Aws.PassAsync(TimeSpan.FromDays(91));
        var payload = new JsonObject
        {
            ["executionName"] = "req-1",
            ["request"] = JsonNode.Parse(RequestedBy("mallory", Requests.CreateAccount("prov-1", "req-1"))),
            ["account"] = new JsonObject { ["id"] = customer.Id, ["arn"] = "arn", ["name"] = "name", ["joined"] = "Created" },
        };

        var answer = await customer.Aws.InvokeAsync("IssueCredentials", payload);

        Assert.Null(answer["secretArn"]);
        Assert.DoesNotContain(Secrets(customer.Aws), secret => secret.Tags["requester"] == "mallory");
    }

    /// <summary>The same request id in both workflows means two requests. Neither uses the other's password.</summary>
    [Fact]
    public async Task RequestId_InBothWorkflows_IssuesTwoPasswords()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var first = await customer.PasswordAsync("Administrator");

        (await customer.MaintainAsync("req-1", UserRequests.Reset("Administrator"))).AssertSucceeded();

        Assert.True(first != await customer.PasswordAsync("Administrator"), "The password is still the first.");
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("Administrator"));
    }

    /// <summary>A reader gets only the current version, without naming a version, and only as its requester.</summary>
    [Theory]
    [InlineData("AWSPREVIOUS", null)]
    [InlineData(null, "previous")]
    [InlineData(null, "current")]
    public async Task Read_OfANamedVersion_IsDenied(string? stage, string? version)
    {
        await using var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u1", UserRequests.Reset("Administrator"))).AssertSucceeded();
        var secret = customer.Aws.SecretOfAdministrator();
        var id = version is null ? null : secret.At(version == "current" ? "AWSCURRENT" : "AWSPREVIOUS")!.Id;
        Assert.True(await customer.MayReadAsync("jdoe", "Administrator"));

        var refused = await Assert.ThrowsAnyAsync<AmazonSecretsManagerException>(() => customer.ReadAsAsync("jdoe", new GetSecretValueRequest { SecretId = secret.Arn, VersionStage = stage, VersionId = id }));

        Assert.Contains("explicit deny", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>While a request waits for its confirmation, an attacker can create the secret with its name, version id and tags, but without the key.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Secret_PlantedWhileARequestWaits_IsNotSetAsThePassword(bool withOurKey, bool keyAfterwards)
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);
        using var secrets = customer.Aws.RoleThatMay("secretsmanager:*", "kms:*");
        var key = customer.Aws.SecretOfAdministrator().KmsKeyId!;
        string? refused = null;
        customer.Aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Every, async ct =>
        {
            if (customer.Operators.Questions.Count == 0 || Secrets(customer.Aws).Exists(secret => secret.Name == customer.SecretOf("jane")) || refused is not null) return;
            try
            {
                await secrets.CreateSecretAsync(PlantedFor(customer, key, withOurKey ? key : null), ct);
                if (keyAfterwards) customer.Aws.Cloud.Atomically(() => Secrets(customer.Aws).Single(secret => secret.Name == customer.SecretOf("jane")).KmsKeyId = key);
            }
            catch (AmazonSecretsManagerException denied)
            {
                refused = denied.Message;
            }
            await customer.Operators.AnswerLastAsync(SimulatedOperator.Confirmation);
        });

        var execution = await customer.MaintainAsync("req-u1", UserRequests.Create("jane"));

        Assert.Equal(SignIn.Refused, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", Planted));
        if (withOurKey)
        {
            Assert.Contains("explicit deny", refused, StringComparison.Ordinal);
            execution.AssertSucceeded();
            return;
        }
        Assert.Contains("CredentialsSecretNotOursException", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
    }

    /// <summary>An attacker can give a secret any tags. Expiring unused passwords removes console access only for secrets of ours.</summary>
    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, "999988887777")] // an account that nobody can enter: the function would fail every hour
    public async Task Secret_PlantedWithAnyTags_RemovesNobodysAccess(bool emptyWithOurKey, string? accountId)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.WithUsedAdministratorAsync();
        await customer.MakeOwnUserAsync("bob");
        using var iam = customer.Aws.Iam(customer.Id);
        await iam.CreateLoginProfileAsync(new() { UserName = "bob", Password = "Bobs-0wn-Passw0rd!", PasswordResetRequired = true });
        using var secrets = customer.Aws.RoleThatMay("secretsmanager:*", "kms:*");
        await secrets.CreateSecretAsync(new CreateSecretRequest
        {
            Name = "partner-cloud/anything",
            KmsKeyId = emptyWithOurKey ? customer.Aws.SecretOfAdministrator().KmsKeyId : null,
            SecretString = emptyWithOurKey ? null : "{}",
            Tags = [new() { Key = "account-id", Value = accountId ?? customer.Id }, new() { Key = "user-name", Value = "bob" }, new() { Key = "credentials-state", Value = "expired" }, new() { Key = "requester", Value = "bob" }],
        });
        await customer.Aws.PassAsync(TimeSpan.FromDays(8));

        Assert.Null((await customer.Aws.RevokeUnusedPasswordsAsync()).FunctionError);

        Assert.NotNull(customer.State.Users["bob"].Login);
        Assert.DoesNotContain(customer.Aws.Cloud.EventsOn("partner-cloud"), entry => entry.DetailType == "Credentials Expired");
    }

    /// <summary>A planted secret under the user's name does not stop the removal of the user.</summary>
    [Fact]
    public async Task Secret_PlantedUnderTheNameOfARemovedUser_DoesNotStopTheRemoval()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeOwnUserAsync("bob");
        using var secrets = customer.Aws.RoleThatMay("secretsmanager:*");
        await secrets.CreateSecretAsync(new CreateSecretRequest { Name = customer.SecretOf("bob"), SecretString = "{}" });
        var remove = UserRequests.Remove("bob");
        remove["madeByCustomer"] = true;

        (await customer.MaintainAsync("req-u1", remove)).AssertSucceeded();

        Assert.False(customer.State.Users.ContainsKey("bob"));
    }

    /// <summary>A migrated account has its own administrators. A direct invocation of the function gives no password for them.</summary>
    [Fact]
    public async Task FirstAdministrator_OfAMigratedAccount_GetsNoPassword()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        (await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.AcceptAsync)).AssertSucceeded();
        using var iam = aws.Iam(customer.AccountId);
        await iam.CreateUserAsync(new() { UserName = "Administrator" });
        var request = Requests.CreateAccount("prov-1", "req-1");

        var answer = await aws.InvokeAsync("IssueCredentials", new JsonObject
        {
            ["executionName"] = "req-1",
            ["request"] = request,
            ["account"] = new JsonObject { ["id"] = customer.AccountId, ["arn"] = "arn", ["name"] = "name", ["joined"] = "Created" },
        });

        Assert.Null(answer["secretArn"]);
        Assert.Null(aws.Cloud.Accounts[customer.AccountId].Iam.Users["Administrator"].Login);
    }

    /// <summary>Only the functions may change the value, versions, tags or policy of a secret, or restore it.</summary>
    [Fact]
    public async Task Secret_OfARequester_CanOnlyBeChangedByTheFunctions()
    {
        await using var customer = await CustomerAccount.StartAsync();
        using var secrets = customer.Aws.RoleThatMay("secretsmanager:*", "kms:*");
        var secret = customer.Aws.SecretOfAdministrator().Arn;

        await AssertDeniedAsync(() => secrets.PutSecretValueAsync(new PutSecretValueRequest { SecretId = secret, SecretString = "{}" }));
        await AssertDeniedAsync(() => secrets.TagResourceAsync(new TagResourceRequest { SecretId = secret, Tags = [new() { Key = "requester", Value = "mallory" }] }));
        await AssertDeniedAsync(() => secrets.PutResourcePolicyAsync(new PutResourcePolicyRequest { SecretId = secret, ResourcePolicy = """{"Version":"2012-10-17","Statement":[]}""" }));
        await AssertDeniedAsync(() => secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = secret }));
        await secrets.DeleteSecretAsync(new DeleteSecretRequest { SecretId = secret, RecoveryWindowInDays = 7 });
        await AssertDeniedAsync(() => secrets.RestoreSecretAsync(new RestoreSecretRequest { SecretId = secret }));
    }

    private static CreateSecretRequest PlantedFor(CustomerAccount customer, string credentialsKey, string? key) => new()
    {
        Name = customer.SecretOf("jane"),
        ClientRequestToken = PasswordIssue.Of(credentialsKey, "maintain-users", customer.Id, "req-u1", "jane").Version,
        KmsKeyId = key,
        SecretString = $$"""{"accountId":"{{customer.Id}}","userName":"jane","password":"{{Planted}}","signInUrl":"https://x","issuedAt":"2026-11-20T12:00:00Z"}""",
        Tags = [new() { Key = "account-id", Value = customer.Id }, new() { Key = "user-name", Value = "jane" }, new() { Key = "credentials-state", Value = "pending" }, new() { Key = "requester", Value = "nobody yet" }, new() { Key = "request-id", Value = "req-u1" }],
    };

    private static async Task AssertDeniedAsync(Func<Task> call) =>
        Assert.Contains("explicit deny", (await Assert.ThrowsAnyAsync<AmazonSecretsManagerException>(call)).Message, StringComparison.Ordinal);

    private static async Task BringPasswordToStateAsync(CustomerAccount customer, string passwordState)
    {
        if (passwordState is "expired" or "purged")
        {
            await customer.Aws.PassAsync(TimeSpan.FromDays(8));
            Assert.Null((await customer.Aws.RevokeUnusedPasswordsAsync()).FunctionError);
        }
        if (passwordState == "purged") await customer.Aws.PassAsync(TimeSpan.FromDays(31));
        if (passwordState != "removed") return;
        (await customer.MaintainAsync("req-u1", UserRequests.Create("jane"))).AssertSucceeded();
        (await customer.MaintainAsync("req-u2", UserRequests.Remove("Administrator"))).AssertSucceeded();
    }

    private static List<Secret> Secrets(TestPartnerCloud aws) =>
        aws.Cloud.Atomically(() => aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].In(aws.Cloud.Options.Region).State<SecretsManagerState>().Secrets.Values.ToList());

    private static string RequestedBy(string userId, JsonObject request)
    {
        request["requestedBy"]!["userId"] = userId;
        return request.ToJsonString();
    }
}
