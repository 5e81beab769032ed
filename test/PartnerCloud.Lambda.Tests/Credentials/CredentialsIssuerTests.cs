using System.Text.Json;
using Amazon.IdentityManagement.Model;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Tests.Baseline;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.SecretsManager;
using StoredSecretVersion = PartnerCloud.Simulator.Services.SecretsManager.StoredSecretVersion;

namespace PartnerCloud.Lambda.Tests.Credentials;

public sealed class CredentialsIssuerTests
{
    private readonly OnboardingRequest request = TestRequests.For("prov-1");

    [Fact]
    public async Task Issue_HardenedAccount_StoresAWorkingPassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);

        var issued = await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Equal(("Administrator", $"https://{accountId}.signin.aws.amazon.com/console", ControlOutcome.Applied), (issued.UserName, issued.SignInUrl, issued.Outcome));
        var secret = await ReadAsync(aws, accountId);
        Assert.Equal((accountId, "Administrator", issued.SignInUrl), (secret.GetProperty("accountId").GetString(), secret.GetProperty("userName").GetString(), secret.GetProperty("signInUrl").GetString()));
        Assert.DoesNotContain(secret.GetProperty("password").GetString()!, JsonSerializer.Serialize(issued), StringComparison.Ordinal);
        await AssertWorksAsync(aws, accountId);
        var groups = await aws.Iam(accountId).ListGroupsForUserAsync(new ListGroupsForUserRequest { UserName = "Administrator" });
        Assert.Equal("CTLCustomerAdmins", groups.Groups.Single().GroupName);
    }

    [Fact]
    public async Task Issue_Secret_IsReadableOnlyByTheRequesterThroughCam()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        var secret = await aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = NameOf(accountId) });
        Assert.Equal(aws.Options.CredentialsKeyArn, secret.KmsKeyId);
        Assert.Equal(
            [$"account-id={accountId}", "credentials-state=issued", $"password-version={secret.VersionIdsToStages.Keys.Single()}", "provider-id=prov-1", "request-id=req-000123", "requester=jdoe", "user-name=Administrator"],
            secret.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order());
        var statements = TestRequests.Parse(await PolicyAsync(aws, accountId)).GetProperty("Statement");
        var (allow, deny) = (statements[0], statements[1]);
        Assert.Equal(("Allow", "arn:aws:iam::540339316802:root"), (allow.GetProperty("Effect").GetString(), allow.GetProperty("Principal").GetProperty("AWS").GetString()));
        Assert.Equal(aws.Options.CamReaderRoleArn, allow.GetProperty("Condition").GetProperty("ArnEquals").GetProperty("aws:PrincipalArn").GetString());
        Assert.Equal("${aws:PrincipalTag/requester}", allow.GetProperty("Condition").GetProperty("StringEquals").GetProperty("secretsmanager:ResourceTag/requester").GetString());
        Assert.Equal(("Deny", "*", "secretsmanager:GetSecretValue"), (deny.GetProperty("Effect").GetString(), deny.GetProperty("Principal").GetString(), deny.GetProperty("Action").GetString()));
        var readers = deny.GetProperty("Condition").GetProperty("ArnNotEquals").GetProperty("aws:PrincipalArn").EnumerateArray().Select(arn => arn.GetString()!);
        Assert.Equal([aws.Options.CamReaderRoleArn, .. new[] { "-IssueCredentials", "-MaintainUser", "Cam" }.Select(name => $"arn:aws:iam::589942003651:role/PartnerCloud{name}")], readers);
    }

    [Fact]
    public async Task Issue_UnfinishedSecretWithoutPolicy_GetsItBeforeThePassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await InterruptAfterAsync(aws, accountId, "secretsmanager", "CreateSecret");
        var policies = new List<string?>();
        aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), async _ => policies.Add(await PolicyAsync(aws, accountId)));

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Contains("NobodyElseReads", Assert.Single(policies), StringComparison.Ordinal);
        await AssertWorksAsync(aws, accountId);
    }

    [Fact]
    public async Task Issue_RepeatedForTheSameRequest_ChangesNothingAndNamesTheSecret()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        var first = await aws.Issuer.IssueAsync(request, accountId, "req-000123");
        var writes = aws.Cloud.Calls.CountWrites();

        var again = await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Equal((ControlOutcome.AlreadyInPlace, first.SecretArn), (again.Outcome, again.SecretArn));
        Assert.Empty(again.Findings);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    /// <summary>Another request, the same request with another requester, and both. The account was created for none of them.</summary>
    [Theory]
    [InlineData("req-2", "jdoe", false)]
    [InlineData("req-000123", "mallory", false)]
    [InlineData("req-2", "mallory", false)]
    [InlineData("req-2", "mallory", true)]
    public async Task Issue_ForAnotherRequestOrRequester_GivesNothingAndSaysWhomToAsk(string requestId, string requester, bool isIssued)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        if (isIssued) await aws.Issuer.IssueAsync(request, accountId, "req-000123");
        var writes = aws.Cloud.Calls.CountWrites();

        var other = await aws.Issuer.IssueAsync(request with { RequestId = requestId, RequestedBy = request.RequestedBy with { UserId = requester } }, accountId, "req-other");

        Assert.Null(other.SecretArn);
        Assert.Contains("request for users", Assert.Single(other.Findings), StringComparison.Ordinal);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    /// <summary>The account's tag outlives the execution's name, which Step Functions allows again after 90 days.</summary>
    [Fact]
    public async Task Issue_SameRequestAfterUserAndSecretAreDeleted_GivesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-000123");
        await RemoveAdministratorAsync(aws, accountId);
        RemoveSecret(aws, accountId);

        var again = await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Null(again.SecretArn);
        Assert.Single(again.Findings);
        Assert.DoesNotContain("Administrator", aws.Cloud.Accounts[accountId].Iam.Users.Keys);
    }

    [Theory]
    [InlineData("iam", "CreateUser")]
    [InlineData("iam", "AddUserToGroup")]
    [InlineData("iam", "CreateLoginProfile")]
    [InlineData("secretsmanager", "CreateSecret")]
    [InlineData("secretsmanager", "PutResourcePolicy")]
    [InlineData("secretsmanager", "TagResource")]
    [InlineData("organizations", "TagResource")]
    public async Task Issue_InterruptedAfterAnyChange_NextAttemptCompletesIt(string service, string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await InterruptAfterAsync(aws, accountId, service, operation);

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        await AssertWorksAsync(aws, accountId);
    }

    [Theory]
    [InlineData("iam", "CreateUser")]
    [InlineData("iam", "CreateLoginProfile")]
    [InlineData("secretsmanager", "CreateSecret")]
    public async Task Issue_ResponseLost_EndsInTheSameState(string service, string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, service, operation, Occurrence.Nth(1));

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        await AssertWorksAsync(aws, accountId);
    }

    [Fact]
    public async Task Issue_ManyExecutionsAtOnce_EndInOnePasswordThatTheSecretHolds()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AsTheWorkflowDoesAsync()));

        await AssertWorksAsync(aws, accountId);

        async Task AsTheWorkflowDoesAsync()
        {
            for (var tries = 0; ; tries++)
            {
                try
                {
                    await aws.Issuer.IssueAsync(request, accountId, "req-000123");
                    return;
                }
                catch (AccountAccessNotReadyException) when (tries < 20)
                {
                    // somebody else sets the user's password at the same time
                }
            }
        }
    }

    [Fact]
    public async Task Issue_PasswordThatIsInNoSecret_IsReplacedOnce()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithLostPasswordAsync(aws);

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        await AssertWorksAsync(aws, accountId);
        var writes = aws.Cloud.Calls.CountWrites();
        await aws.Issuer.IssueAsync(request, accountId, "req-000123");
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Issue_InterruptedBeforeReplacingALostPassword_NextAttemptCompletesIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithLostPasswordAsync(aws);
        await InterruptAfterAsync(aws, accountId, "secretsmanager", "CreateSecret");

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        await AssertWorksAsync(aws, accountId);
    }

    /// <summary>An administrator who has signed in keeps the password, even if an interrupted attempt has left an unreadable secret.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Issue_AdministratorHasSignedIn_KeepsThePassword(bool isBegun)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithLostPasswordAsync(aws);
        if (isBegun) await InterruptAfterAsync(aws, accountId, "secretsmanager", "CreateSecret");
        Assert.NotEqual(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", LostPassword));

        var issued = await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Contains("has signed in before", Assert.Single(issued.Findings), StringComparison.Ordinal);
        Assert.NotEqual(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", LostPassword));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Issue_SecretScheduledForDeletion_IsNotRestored(bool isIssued)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        if (isIssued) await aws.Issuer.IssueAsync(request, accountId, "req-000123");
        else await InterruptAfterAsync(aws, accountId, "secretsmanager", "PutResourcePolicy");
        await aws.ScheduleSecretDeletionAsync(NameOf(accountId));

        var again = await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Null(again.SecretArn);
        Assert.Single(again.Findings);
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation == "RestoreSecret");
    }

    /// <summary>Two accounts with the same provider id share nothing. Each has its own secret.</summary>
    [Fact]
    public async Task Issue_TwoAccountsOfOneProvider_HaveASecretEach()
    {
        await using var aws = await TestAws.StartAsync();
        var one = await HardenedAccountAsync(aws);
        var other = await aws.NewAccountAsync("prov-2");
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, other, "req-2");
        await aws.Issuer.IssueAsync(request, one, "req-000123");

        await aws.Issuer.IssueAsync(request, other, "req-000123");

        await AssertWorksAsync(aws, one);
        await AssertWorksAsync(aws, other);
    }

    /// <summary>An attacker may know the name, the tags and even the mark of the issuer, but does not have the key.</summary>
    [Theory]
    [InlineData("another key", "")]
    [InlineData("key afterwards", "")]
    [InlineData("tags of another account", "account-id")]
    [InlineData("tags of another user", "user-name")]
    [InlineData("nothing in it", "")]
    public async Task Issue_PlantedSecret_IsNeitherUsedNorWritten(string how, string tag)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        var isOurKey = tag.Length > 0 || how == "nothing in it";
        await aws.Secrets.CreateSecretAsync(new CreateSecretRequest
        {
            Name = NameOf(accountId),
            ClientRequestToken = PasswordIssue.Of(aws.Options.CredentialsKeyArn, "onboard-account", accountId, "req-000123", "Administrator").Version,
            KmsKeyId = isOurKey ? aws.Options.CredentialsKeyArn : null,
            SecretString = how == "nothing in it" ? null : $$"""{"accountId":"{{accountId}}","userName":"Administrator","password":"Planted-Passw0rd-1","signInUrl":"https://x","issuedAt":"2026-11-20T12:00:00Z"}""",
            Tags = [new() { Key = "account-id", Value = tag == "account-id" ? "999988887777" : accountId }, new() { Key = "user-name", Value = tag == "user-name" ? "jane" : "Administrator" }, new() { Key = "request-id", Value = "req-000123" }],
        });
        if (how == "key afterwards") await aws.JsonAsync("589942003651", "secretsmanager", "secretsmanager.UpdateSecret", $$"""{"SecretId":"{{NameOf(accountId)}}","ClientRequestToken":"0123456789abcdef0123456789abcdef","KmsKeyId":"{{aws.Options.CredentialsKeyArn}}"}""");

        var refused = await Assert.ThrowsAsync<CredentialsSecretNotOursException>(() => aws.Issuer.IssueAsync(request, accountId, "req-000123"));

        Assert.Contains("was not written by Partner Cloud", refused.Message, StringComparison.Ordinal);
        Assert.Equal(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", "Planted-Passw0rd-1"));
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation is "PutSecretValue" or "CreateLoginProfile" || call is { Service: "secretsmanager", Operation: "TagResource" });
    }

    /// <summary>A version with the issuer's id in our own secret, but encrypted with another key.</summary>
    [Fact]
    public async Task Issue_PlantedVersionInOurSecret_IsNotUsed()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await InterruptAfterAsync(aws, accountId, "iam", "CreateLoginProfile");
        Assert.Equal("nobody yet", await TagAsync(aws, accountId, "requester"));
        aws.Cloud.Atomically(() =>
        {
            var secret = aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets[NameOf(accountId)];
            var own = secret.Versions.Values.Single();
            secret.Versions.Clear();
            secret.Versions.Add("another", new StoredSecretVersion("another", own.Text, null, own.Created, own.KmsKeyId)); // one version of ours has to remain
            var planted = new StoredSecretVersion(PasswordIssue.Of(aws.Options.CredentialsKeyArn, "onboard-account", accountId, "req-000123", "Administrator").Version,
                $$"""{"accountId":"{{accountId}}","userName":"Administrator","password":"Planted-Passw0rd-1","signInUrl":"https://x","issuedAt":"2026-11-20T12:00:00Z"}""", null, aws.Time.GetUtcNow());
            secret.Versions.Add(planted.Id, planted);
            SecretVersions.Move(secret, StoredSecretVersion.Current, planted);
            return true;
        });

        await Assert.ThrowsAsync<CredentialsSecretNotOursException>(() => aws.Issuer.IssueAsync(request, accountId, "req-000123"));

        Assert.Equal(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", "Planted-Passw0rd-1"));
    }

    [Fact]
    public async Task Issue_PolicyGotStricterMeanwhile_ErrorHasTheCodeAndNoPassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await InterruptAfterAsync(aws, accountId, "secretsmanager", "CreateSecret");
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(new UpdateAccountPasswordPolicyRequest { MinimumPasswordLength = 100 });

        var refused = await Assert.ThrowsAsync<CredentialsNotIssuedException>(() => aws.Issuer.IssueAsync(request, accountId, "req-000123"));

        Assert.Contains("PasswordPolicyViolation", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain((await ReadAsync(aws, accountId)).GetProperty("password").GetString()!, refused.ToString(), StringComparison.Ordinal);
        Assert.Null(refused.InnerException);
    }

    [Theory]
    [InlineData(32)]
    [InlineData(128)]
    public async Task Issue_AccountDemandsLongPasswords_GivesOneOfThatLength(int length)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(new UpdateAccountPasswordPolicyRequest
        {
            MinimumPasswordLength = length,
            RequireSymbols = true,
            RequireNumbers = true,
            RequireUppercaseCharacters = true,
            RequireLowercaseCharacters = true,
        });

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        var password = (await ReadAsync(aws, accountId)).GetProperty("password").GetString()!;
        Assert.Equal(length, password.Length);
        Assert.Equal(SignIn.MustChangePassword, aws.Cloud.TrySignIn(accountId, "Administrator", password));
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("removed")]
    public async Task Issue_RepeatedAfterThePasswordWasRevoked_GivesNone(string state)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-000123");
        await aws.Iam(accountId).DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "Administrator" });
        await TagStateAsync(aws, accountId, state);
        await aws.ScheduleSecretDeletionAsync(NameOf(accountId));
        var writes = aws.Cloud.Calls.CountWrites();

        Assert.Null((await aws.Issuer.IssueAsync(request, accountId, "req-000123")).SecretArn);

        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Issue_ForAnotherRequesterBeforeTheRedrive_ChangesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await InterruptAfterAsync(aws, accountId, "secretsmanager", "CreateSecret");
        var later = request with { RequestId = "req-2", RequestedBy = request.RequestedBy with { UserId = "mary" } };

        Assert.Null((await aws.Issuer.IssueAsync(later, accountId, "req-2")).SecretArn);
        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Equal(("jdoe", "req-000123", "issued"), (await TagAsync(aws, accountId, "requester"), await TagAsync(aws, accountId, "request-id"), await TagAsync(aws, accountId, "credentials-state")));
        await AssertWorksAsync(aws, accountId);
    }

    [Fact]
    public async Task Issue_AdministratorDeletedSince_IsNotCreatedAgain()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await InterruptAfterAsync(aws, accountId, "organizations", "TagResource", before: true);
        await RemoveAdministratorAsync(aws, accountId);

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.DoesNotContain("Administrator", aws.Cloud.Accounts[accountId].Iam.Users.Keys);
    }

    /// <summary>The customer removed console access from an administrator who had signed in. The old password has been read, so it must not come back.</summary>
    [Fact]
    public async Task Issue_ConsoleAccessRemovedByTheCustomer_StaysRemoved()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-000123");
        await AssertWorksAsync(aws, accountId);
        Assert.Equal(SignIn.Accepted, aws.Cloud.TryChangePassword(accountId, "Administrator", (await ReadAsync(aws, accountId)).GetProperty("password").GetString()!, "Their-0wn-Passw0rd!"));
        await aws.Iam(accountId).DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "Administrator" });

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Null(aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].Login);
    }

    [Fact]
    public async Task Issue_Administrator_HasTheBoundaryFromTheFirstCall()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        string? boundary = null;
        aws.Cloud.Faults.AfterChange("iam", "CreateUser", Occurrence.Nth(1), _ =>
        {
            boundary = aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary;
            return Task.CompletedTask;
        });

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Equal($"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary", boundary);
    }

    [Fact]
    public async Task Issue_ExistingAdministratorWithoutBoundary_GetsItBeforeThePassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithLostPasswordAsync(aws);

        var issued = await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Equal("user Administrator bounded", issued.Changes[0]);
        Assert.Equal($"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary", aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary);
    }

    [Fact]
    public async Task Issue_AdministratorLosesTheBoundaryDuringTheCall_GetsItBack()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), _ =>
        {
            aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary = null;
            return Task.CompletedTask;
        });

        await aws.Issuer.IssueAsync(request, accountId, "req-000123");

        Assert.Equal($"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary", aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Issue_AccountWithoutTheBoundary_SaysWhatToDoAndSetsNoPassword(bool isThere)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        if (isThere) await aws.Iam(accountId).CreateUserAsync(new CreateUserRequest { UserName = "Administrator" });
        aws.Cloud.Atomically(() => aws.Cloud.Accounts[accountId].Iam.Policies.Remove("CTLCustomerBoundary"));

        var missing = await Assert.ThrowsAsync<CustomerBoundaryMissingException>(() => aws.Issuer.IssueAsync(request, accountId, "req-000123"));

        Assert.Contains("Harden the account again", missing.Message, StringComparison.Ordinal);
        Assert.Equal(isThere, aws.Cloud.Accounts[accountId].Iam.Users.ContainsKey("Administrator"));
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation == "CreateLoginProfile");
    }

    private const string LostPassword = "Forgotten-Passw0rd-1";

    private static async Task<string> HardenedAccountAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        return accountId;
    }

    private static async Task<string> WithLostPasswordAsync(TestAws aws)
    {
        var accountId = await HardenedAccountAsync(aws);
        using var iam = aws.Iam(accountId);
        await iam.CreateUserAsync(new CreateUserRequest { UserName = "Administrator" });
        await iam.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = "Administrator", Password = LostPassword });
        aws.Time.Advance(TimeSpan.FromMinutes(1)); // IAM reports whole seconds
        return accountId;
    }

    private static async Task RemoveAdministratorAsync(TestAws aws, string accountId)
    {
        using var iam = aws.Iam(accountId);
        await iam.DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "Administrator" });
        await iam.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { UserName = "Administrator", GroupName = "CTLCustomerAdmins" });
        await iam.DeleteUserAsync(new DeleteUserRequest { UserName = "Administrator" });
    }

    private static Task<TagResourceResponse> TagStateAsync(TestAws aws, string accountId, string state) =>
        aws.Secrets.TagResourceAsync(new TagResourceRequest { SecretId = NameOf(accountId), Tags = [new() { Key = "credentials-state", Value = state }] });

    private static async Task<string?> TagAsync(TestAws aws, string accountId, string key) =>
        (await aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = NameOf(accountId) })).Tags.Find(tag => tag.Key == key)?.Value;

    private static async Task<string> PolicyAsync(TestAws aws, string accountId) =>
        (await aws.Secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = NameOf(accountId) })).ResourcePolicy;

    private static async Task<JsonElement> ReadAsync(TestAws aws, string accountId) =>
        TestRequests.Parse((await aws.Secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = NameOf(accountId) })).SecretString);

    /// <summary>Does not print the password when it fails.</summary>
    private static async Task AssertWorksAsync(TestAws aws, string accountId) =>
        Assert.Equal(SignIn.MustChangePassword, aws.Cloud.TrySignIn(accountId, "Administrator", (await ReadAsync(aws, accountId)).GetProperty("password").GetString()!));

    private async Task InterruptAfterAsync(TestAws aws, string accountId, string service, string operation, bool before = false)
    {
        using var interruption = new CancellationTokenSource();
        if (before) aws.Cloud.Faults.Add(FaultKind.AccessDenied, service, operation, Occurrence.Nth(1));
        else aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Nth(1), async _ => await interruption.CancelAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => aws.Issuer.IssueAsync(request, accountId, "req-000123", interruption.Token));
        aws.Cloud.Faults.Clear();
    }

    private static void RemoveSecret(TestAws aws, string accountId) => aws.Cloud.Atomically(() =>
        aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets.Remove(NameOf(accountId)));

    private static string NameOf(string accountId) => CredentialsSecret.NameOf(accountId, "Administrator");
}
