using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;
using PartnerCloud.Lambda.Tests.Baseline;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Cloud.Faults;

namespace PartnerCloud.Lambda.Tests.Credentials;

public sealed class CredentialsIssuerTests
{
    private readonly OnboardingRequest request = TestRequests.For("prov-1");

    [Fact]
    public async Task Issue_SecuredAccount_GivesAPasswordThatWorksAsTheSecretSays()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);

        var issued = await aws.Issuer.IssueAsync(request, accountId, "req-1");

        Assert.Equal(("Administrator", $"https://{accountId}.signin.aws.amazon.com/console", ControlOutcome.Applied), (issued.UserName, issued.SignInUrl, issued.Outcome));
        var secret = await ReadAsync(aws);
        Assert.Equal((accountId, "Administrator", issued.SignInUrl), (secret.GetProperty("accountId").GetString(), secret.GetProperty("userName").GetString(), secret.GetProperty("signInUrl").GetString()));
        Assert.DoesNotContain(secret.GetProperty("password").GetString()!, JsonSerializer.Serialize(issued), StringComparison.Ordinal);
        await AssertWorksAsync(aws, accountId);
        var groups = await aws.Iam(accountId).ListGroupsForUserAsync(new ListGroupsForUserRequest { UserName = "Administrator" });
        Assert.Equal("CTLCustomerAdmins", groups.Groups.Single().GroupName);
    }

    [Fact]
    public async Task Issue_Secret_IsForTheRequesterThroughCamOnly()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        var secret = await aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = SecretName });
        Assert.Equal(aws.Options.CredentialsKeyArn, secret.KmsKeyId);
        Assert.Equal(
            [$"account-id={accountId}", "credentials-state=issued", $"password-version={secret.VersionIdsToStages.Keys.Single()}", "provider-id=prov-1", "request-id=req-000123", "requester=jdoe", "user-name=Administrator"],
            secret.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order());
        var statements = TestRequests.Parse(await PolicyAsync(aws)).GetProperty("Statement");
        var (allow, deny) = (statements[0], statements[1]);
        Assert.Equal(("Allow", "arn:aws:iam::540339316802:root"), (allow.GetProperty("Effect").GetString(), allow.GetProperty("Principal").GetProperty("AWS").GetString()));
        Assert.Equal(aws.Options.CamReaderRoleArn, allow.GetProperty("Condition").GetProperty("ArnEquals").GetProperty("aws:PrincipalArn").GetString());
        Assert.Equal("${aws:PrincipalTag/requester}", allow.GetProperty("Condition").GetProperty("StringEquals").GetProperty("secretsmanager:ResourceTag/requester").GetString());
        Assert.Equal(("Deny", "*", "secretsmanager:GetSecretValue"), (deny.GetProperty("Effect").GetString(), deny.GetProperty("Principal").GetString(), deny.GetProperty("Action").GetString()));
        var readers = deny.GetProperty("Condition").GetProperty("ArnNotEquals").GetProperty("aws:PrincipalArn").EnumerateArray().Select(arn => arn.GetString()!);
        Assert.Equal([aws.Options.CamReaderRoleArn, .. aws.Options.CredentialsRoleArns], readers);
    }

    [Fact]
    public async Task Issue_SecretWhosePolicyDrifted_IsPutRightOnce()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-1");
        var desired = await PolicyAsync(aws);
        var withoutDenial = JsonNode.Parse(desired)!;
        withoutDenial["Statement"]!.AsArray().RemoveAt(1);
        await aws.Secrets.PutResourcePolicyAsync(new PutResourcePolicyRequest { SecretId = SecretName, ResourcePolicy = withoutDenial.ToJsonString() });

        var again = await aws.Issuer.IssueAsync(request, accountId, "req-2");

        Assert.Equal(["secret opened to its requester through CAM, and to nobody else"], again.Changes);
        Assert.Equal(desired, await PolicyAsync(aws));
        Assert.Equal(ControlOutcome.AlreadyInPlace, (await aws.Issuer.IssueAsync(request, accountId, "req-3")).Outcome);
    }

    [Fact]
    public async Task Issue_Again_ChangesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        var first = await aws.Issuer.IssueAsync(request, accountId, "req-1");
        var writes = aws.Cloud.Calls.CountWrites();

        var again = await aws.Issuer.IssueAsync(request with { RequestId = "req-2" }, accountId, "req-2");

        Assert.Equal((ControlOutcome.AlreadyInPlace, first.SecretArn), (again.Outcome, again.SecretArn));
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Theory]
    [InlineData("iam", "CreateUser")]
    [InlineData("iam", "AddUserToGroup")]
    [InlineData("iam", "CreateLoginProfile")]
    [InlineData("secretsmanager", "CreateSecret")]
    [InlineData("secretsmanager", "PutResourcePolicy")]
    [InlineData("secretsmanager", "TagResource")]
    public async Task Issue_DiesAfterAnyChange_IsFinishedByTheNextTry(string service, string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        using var dying = new CancellationTokenSource();
        aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Nth(1), async _ => await dying.CancelAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => aws.Issuer.IssueAsync(request, accountId, "req-1", dying.Token));

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        await AssertWorksAsync(aws, accountId);
    }

    [Theory]
    [InlineData("iam", "CreateUser")]
    [InlineData("iam", "CreateLoginProfile")]
    [InlineData("secretsmanager", "CreateSecret")]
    public async Task Issue_WhenAnAnswerIsLost_EndsAsUndisturbed(string service, string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, service, operation, Occurrence.Nth(1));

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        await AssertWorksAsync(aws, accountId);
    }

    [Fact]
    public async Task Issue_ManyExecutionsAtOnce_EndInOnePasswordThatTheSecretHolds()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => aws.Issuer.IssueAsync(request, accountId, $"req-{i}")));

        await AssertWorksAsync(aws, accountId);
    }

    [Fact]
    public async Task Issue_PasswordThatNoSecretHolds_IsReplacedOnce()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithForgottenPasswordAsync(aws);

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        await AssertWorksAsync(aws, accountId);
        var writes = aws.Cloud.Calls.CountWrites();
        await aws.Issuer.IssueAsync(request, accountId, "req-1");
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Issue_DiesBeforeReplacingAForgottenPassword_IsFinishedByTheNextTry()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithForgottenPasswordAsync(aws);
        using var dying = new CancellationTokenSource();
        aws.Cloud.Faults.AfterChange("secretsmanager", "CreateSecret", Occurrence.Nth(1), async _ => await dying.CancelAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => aws.Issuer.IssueAsync(request, accountId, "req-1", dying.Token));

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        await AssertWorksAsync(aws, accountId);
    }

    /// <summary>Between the death and the redrive the administrator has signed in with the old password: it is theirs, and what the secret holds opens nothing.</summary>
    [Fact]
    public async Task Issue_ForgottenPasswordThatIsUsedBeforeTheRedrive_StaysAndTheSecretSaysSo()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithForgottenPasswordAsync(aws);
        using var dying = new CancellationTokenSource();
        aws.Cloud.Faults.AfterChange("secretsmanager", "CreateSecret", Occurrence.Nth(1), async _ => await dying.CancelAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => aws.Issuer.IssueAsync(request, accountId, "req-1", dying.Token));
        Assert.NotEqual(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", ForgottenPassword));

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        Assert.NotEqual(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", ForgottenPassword));
        Assert.Equal("used", await TagAsync(aws, "credentials-state"));
    }

    [Fact]
    public async Task Issue_SignedInButSecretGone_IsLeftToTheOperator()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithForgottenPasswordAsync(aws);
        Assert.NotEqual(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", ForgottenPassword));

        var missing = await Assert.ThrowsAsync<CredentialsSecretMissingException>(() => aws.Issuer.IssueAsync(request, accountId, "req-1"));

        Assert.Contains(SecretName, missing.Message, StringComparison.Ordinal);
        Assert.NotEqual(SignIn.Refused, aws.Cloud.TrySignIn(accountId, "Administrator", ForgottenPassword));
    }

    [Fact]
    public async Task Issue_SecretScheduledForDeletion_IsRestoredAndKeepsItsPassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-1");
        var before = (await ReadAsync(aws)).GetProperty("issuedAt").GetDateTimeOffset();
        await aws.ScheduleSecretDeletionAsync(SecretName);

        await aws.Issuer.IssueAsync(request, accountId, "req-2");

        Assert.Equal(before, (await ReadAsync(aws)).GetProperty("issuedAt").GetDateTimeOffset());
        await AssertWorksAsync(aws, accountId);
    }

    [Fact]
    public async Task Issue_SecretOfAnotherAccount_IsNotGivenToThisOne()
    {
        await using var aws = await TestAws.StartAsync();
        await aws.Issuer.IssueAsync(request, await SecuredAsync(aws), "req-1");
        var other = await aws.NewAccountAsync("prov-2");
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, other, "req-2");

        var refused = await Assert.ThrowsAsync<CredentialsNotIssuedException>(() => aws.Issuer.IssueAsync(request, other, "req-2"));

        Assert.Contains("instead of", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_PasswordRefused_ErrorCarriesTheCodeAndNoPassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Iam(accountId).UpdateAccountPasswordPolicyAsync(new UpdateAccountPasswordPolicyRequest { MinimumPasswordLength = 100 });

        var refused = await Assert.ThrowsAsync<CredentialsNotIssuedException>(() => aws.Issuer.IssueAsync(request, accountId, "req-1"));

        Assert.Contains("PasswordPolicyViolation", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain((await ReadAsync(aws)).GetProperty("password").GetString()!, refused.ToString(), StringComparison.Ordinal);
        Assert.Null(refused.InnerException);
    }

    /// <summary>Redriven after a week: nobody was ever given the password that was revoked.</summary>
    [Fact]
    public async Task Issue_RevokedBeforeItWasGiven_IsGivenByTheRedrive()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        using var dying = new CancellationTokenSource();
        aws.Cloud.Faults.AfterChange("secretsmanager", "CreateSecret", Occurrence.Nth(1), async _ => await dying.CancelAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => aws.Issuer.IssueAsync(request, accountId, "req-1", dying.Token));
        await TagStateAsync(aws, "expired");
        await aws.ScheduleSecretDeletionAsync(SecretName);

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        await AssertWorksAsync(aws, accountId);
        Assert.Equal(("issued", "jdoe"), (await TagAsync(aws, "credentials-state"), await TagAsync(aws, "requester")));
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("removed")]
    public async Task Issue_AgainAfterThePasswordWasTakenBack_GivesNone(string state)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-1");
        await aws.Iam(accountId).DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "Administrator" });
        await TagStateAsync(aws, state);
        await aws.ScheduleSecretDeletionAsync(SecretName);
        var writes = aws.Cloud.Calls.CountWrites();

        await aws.Issuer.IssueAsync(request, accountId, "req-2");

        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Issue_AgainForAnotherRequester_ChangesNeitherContentNorRequester()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        using var dying = new CancellationTokenSource();
        aws.Cloud.Faults.AfterChange("secretsmanager", "CreateSecret", Occurrence.Nth(1), async _ => await dying.CancelAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => aws.Issuer.IssueAsync(request, accountId, "req-1", dying.Token));
        var before = (await ReadAsync(aws)).GetProperty("issuedAt").GetDateTimeOffset();
        var later = request with { RequestId = "req-2", RequestedBy = request.RequestedBy with { UserId = "mary" } };

        await aws.Issuer.IssueAsync(later, accountId, "req-2");

        Assert.Equal(before, (await ReadAsync(aws)).GetProperty("issuedAt").GetDateTimeOffset());
        Assert.Equal(("jdoe", "req-000123", "issued"), (await TagAsync(aws, "requester"), await TagAsync(aws, "request-id"), await TagAsync(aws, "credentials-state")));
        await AssertWorksAsync(aws, accountId);
    }

    /// <summary>A secret from before there were states: its password begins to expire, and nothing else changes.</summary>
    [Fact]
    public async Task Issue_SecretFromBeforeThereWereStates_GetsThemAndKeepsItsPassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-1");
        aws.Cloud.Atomically(() =>
        {
            var tags = aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].In("us-east-1").Secrets[SecretName].Tags;
            foreach (var key in (string[])["account-id", "user-name", "credentials-state", "password-version"]) tags.Remove(key);
            return true;
        });
        var password = (await ReadAsync(aws)).GetProperty("password").GetString()!;

        await aws.Issuer.IssueAsync(request with { RequestId = "req-2" }, accountId, "req-2");

        Assert.True(password == (await ReadAsync(aws)).GetProperty("password").GetString());
        Assert.Equal((accountId, "Administrator", "issued", "jdoe"), (await TagAsync(aws, "account-id"), await TagAsync(aws, "user-name"), await TagAsync(aws, "credentials-state"), await TagAsync(aws, "requester")));
        await AssertWorksAsync(aws, accountId);
        var writes = aws.Cloud.Calls.CountWrites();
        await aws.Issuer.IssueAsync(request, accountId, "req-3");
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Issue_UserDeletedAndMadeAgain_GetsThePasswordOfTheSecret()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-1");
        await RemoveAdministratorAsync(aws, accountId);

        await aws.Issuer.IssueAsync(request, accountId, "req-2");

        await AssertWorksAsync(aws, accountId);
    }

    /// <summary>The customer has taken console access from an administrator who had signed in: the old password, which somebody has read, does not come back.</summary>
    [Fact]
    public async Task Issue_AccessTakenFromAnAdministratorWhoHadSignedIn_StaysTaken()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        await aws.Issuer.IssueAsync(request, accountId, "req-1");
        await AssertWorksAsync(aws, accountId);
        Assert.Equal(SignIn.Accepted, aws.Cloud.TryChangePassword(accountId, "Administrator", (await ReadAsync(aws)).GetProperty("password").GetString()!, "Their-0wn-Passw0rd!"));
        await aws.Iam(accountId).DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "Administrator" });

        await aws.Issuer.IssueAsync(request, accountId, "req-2");

        Assert.Null(aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].Login);
    }

    [Fact]
    public async Task Issue_Administrator_HasTheBoundaryFromTheFirstCallOn()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        string? boundary = null;
        aws.Cloud.Faults.AfterChange("iam", "CreateUser", Occurrence.Nth(1), _ =>
        {
            boundary = aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary;
            return Task.CompletedTask;
        });

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        Assert.Equal($"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary", boundary);
    }

    [Fact]
    public async Task Issue_AdministratorFromBeforeWithoutTheBoundary_HasItBeforeThePassword()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await WithForgottenPasswordAsync(aws);

        var issued = await aws.Issuer.IssueAsync(request, accountId, "req-1");

        Assert.Equal("user Administrator bounded", issued.Changes[0]);
        Assert.Equal($"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary", aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary);
    }

    [Fact]
    public async Task Issue_AdministratorWhoLosesTheBoundaryMeanwhile_GetsItBack()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), _ =>
        {
            aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary = null;
            return Task.CompletedTask;
        });

        await aws.Issuer.IssueAsync(request, accountId, "req-1");

        Assert.Equal($"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary", aws.Cloud.Accounts[accountId].Iam.Users["Administrator"].PermissionsBoundary);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Issue_AccountWithoutTheBoundary_SaysWhatToDoAndGivesNobodyAPassword(bool isThere)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await SecuredAsync(aws);
        if (isThere) await aws.Iam(accountId).CreateUserAsync(new CreateUserRequest { UserName = "Administrator" });
        aws.Cloud.Atomically(() => aws.Cloud.Accounts[accountId].Iam.Policies.Remove("CTLCustomerBoundary"));

        var missing = await Assert.ThrowsAsync<CustomerBoundaryMissingException>(() => aws.Issuer.IssueAsync(request, accountId, "req-1"));

        Assert.Contains("Harden the account again", missing.Message, StringComparison.Ordinal);
        Assert.Equal(isThere, aws.Cloud.Accounts[accountId].Iam.Users.ContainsKey("Administrator"));
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation == "CreateLoginProfile");
    }

    private const string SecretName = "partner-cloud/prov-1/Administrator/credentials";
    private const string ForgottenPassword = "Forgotten-Passw0rd-1";

    private static async Task<string> SecuredAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        return accountId;
    }

    private static async Task<string> WithForgottenPasswordAsync(TestAws aws)
    {
        var accountId = await SecuredAsync(aws);
        using var iam = aws.Iam(accountId);
        await iam.CreateUserAsync(new CreateUserRequest { UserName = "Administrator" });
        await iam.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = "Administrator", Password = ForgottenPassword });
        aws.Time.Advance(TimeSpan.FromMinutes(1)); // IAM tells whole seconds
        return accountId;
    }

    private static async Task RemoveAdministratorAsync(TestAws aws, string accountId)
    {
        using var iam = aws.Iam(accountId);
        await iam.DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "Administrator" });
        await iam.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { UserName = "Administrator", GroupName = "CTLCustomerAdmins" });
        await iam.DeleteUserAsync(new DeleteUserRequest { UserName = "Administrator" });
    }

    private static Task<TagResourceResponse> TagStateAsync(TestAws aws, string state) =>
        aws.Secrets.TagResourceAsync(new TagResourceRequest { SecretId = SecretName, Tags = [new() { Key = "credentials-state", Value = state }] });

    private static async Task<string?> TagAsync(TestAws aws, string key) =>
        (await aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = SecretName })).Tags.Find(tag => tag.Key == key)?.Value;

    private static async Task<string> PolicyAsync(TestAws aws) =>
        (await aws.Secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = SecretName })).ResourcePolicy;

    private static async Task<JsonElement> ReadAsync(TestAws aws) =>
        TestRequests.Parse((await aws.Secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = SecretName })).SecretString);

    /// <summary>Says nothing of the password when it fails.</summary>
    private static async Task AssertWorksAsync(TestAws aws, string accountId) =>
        Assert.Equal(SignIn.MustChangePassword, aws.Cloud.TrySignIn(accountId, "Administrator", (await ReadAsync(aws)).GetProperty("password").GetString()!));
}
