using System.Text.Json;
using Amazon.IdentityManagement.Model;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Lambda.Tests.Baseline;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.SecretsManager;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Credentials;

/// <summary>How the issuer handles AWS errors: no error repeats the password, and calls are repeated until every part of AWS knows a change.</summary>
public sealed class CredentialsFailureTests
{
    private const string Echo = "Echoed-Passw0rd-77";
    private readonly OnboardingRequest request = TestRequests.For("prov-1");

    [Theory]
    [InlineData("secretsmanager", "CreateSecret", "InvalidParameterException", 400, typeof(CredentialsNotIssuedException))]
    [InlineData("secretsmanager", "CreateSecret", "ResourceNotFoundException", 400, typeof(CredentialsNotIssuedException))]
    [InlineData("secretsmanager", "CreateSecret", "InternalServiceError", 500, typeof(AwsTemporarilyUnavailableException))]
    [InlineData("iam", "CreateLoginProfile", "PasswordPolicyViolation", 400, typeof(CredentialsNotIssuedException))]
    [InlineData("iam", "CreateLoginProfile", "AccessDenied", 403, typeof(AccountAccessNotReadyException))]
    [InlineData("iam", "CreateLoginProfile", "ServiceFailure", 500, typeof(AwsTemporarilyUnavailableException))]
    public async Task Issue_AwsRepeatsThePassword_ErrorHasOnlyTheCode(string service, string operation, string code, int status, Type expected)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        aws.Cloud.Faults.Add(new AwsErrorException(code, $"1 error: value '{Echo}' is not valid", status), service, operation, Occurrence.Every);

        var failure = await Assert.ThrowsAnyAsync<OnboardingException>(() => aws.Issuer.IssueAsync(request, accountId, "req-000123"));

        Assert.IsType(expected, failure);
        Assert.Null(failure.InnerException);
        Assert.Contains(code, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Echo, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_UserNotVisibleYet_FailsTemporarily()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        await aws.Iam(accountId).CreateUserAsync(new CreateUserRequest { UserName = "Administrator" });
        aws.Cloud.Faults.Add(new AwsErrorException("NoSuchEntity", "not seen yet", 404), "iam", "GetUser", Occurrence.First(2));

        await Assert.ThrowsAsync<AccountAccessNotReadyException>(() => IssueAsync(aws, accountId));

        Assert.Equal(ControlOutcome.Applied, (await IssueAsync(aws, accountId)).Outcome);
    }

    [Theory]
    [InlineData("DescribeSecret")]
    [InlineData("ListSecretVersionIds")]
    [InlineData("GetResourcePolicy")]
    [InlineData("GetSecretValue")]
    public async Task Issue_SecretNotVisibleYet_FailsTemporarily(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await HardenedAccountAsync(aws);
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "iam", "CreateLoginProfile", Occurrence.Every);
        await Assert.ThrowsAsync<AccountAccessNotReadyException>(() => IssueAsync(aws, accountId));
        aws.Cloud.Faults.Clear();
        var before = IssuedAt(aws, accountId);
        aws.Cloud.Faults.Add(new AwsErrorException("ResourceNotFoundException", "not seen yet"), "secretsmanager", operation, Occurrence.First(3));

        await Assert.ThrowsAsync<AwsTemporarilyUnavailableException>(() => IssueAsync(aws, accountId));

        aws.Cloud.Faults.Clear();
        Assert.NotNull((await IssueAsync(aws, accountId)).SecretArn);
        Assert.Equal(before, IssuedAt(aws, accountId));
    }

    private Task<IssuedCredentials> IssueAsync(TestAws aws, string accountId)
    {
        var run = new FunctionRun(NullLogger<FunctionRun>.Instance, aws.Time);
        var input = new PlaceAccountInput("req-1", request, accountId);
        return run.RunAsync("IssueCredentials", input, () => aws.Issuer.IssueAsync(request, accountId, "req-000123"));
    }

    private static async Task<string> HardenedAccountAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        return accountId;
    }

    /// <summary>The issue time in the secret, which shows whether it is the same secret.</summary>
    private static string? IssuedAt(TestAws aws, string accountId) => aws.Cloud.Atomically(() =>
    {
        var secret = aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets[CredentialsSecret.NameOf(accountId, "Administrator")];
        using var content = JsonDocument.Parse(secret.Current!.Text!);
        return content.RootElement.GetProperty("issuedAt").GetString();
    });
}
