using Amazon.IdentityManagement.Model;
using Amazon.SecretsManager.Model;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Users;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Lambda.Tests.Users;

public sealed class PasswordRevokerTests
{
    private const string Secret = "partner-cloud/prov-1/jane/credentials";

    [Fact]
    public async Task Revoke_EventNotAccepted_LeavesTheSecretToTheNextRun()
    {
        await using var aws = await TestAws.StartAsync();
        await WithJaneAsync(aws);
        aws.Time.Advance(TimeSpan.FromDays(8));
        var options = aws.Options;
        aws.Options = options with { EventBusName = "nobodys" };

        var failed = await Assert.ThrowsAsync<PasswordsNotRevokedException>(() => RevokeAsync(aws));

        Assert.StartsWith("1 temporary passwords", failed.Message, StringComparison.Ordinal);
        Assert.Null((await DescribeAsync(aws)).DeletedDate);

        aws.Options = options;
        Assert.Equal(new PasswordRevocation(1, 0, 0, 0), await RevokeAsync(aws));
        Assert.NotNull((await DescribeAsync(aws)).DeletedDate);
        Assert.Single(aws.Cloud.EventsOn("partner-cloud"), put => put.DetailType == "Credentials Expired");
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(10, 9, 0)]
    [InlineData(10, 11, 1)]
    public async Task Revoke_ConfiguredLife_RevokesAfterItAndNotBefore(int life, int age, int revoked)
    {
        await using var aws = await TestAws.StartAsync();
        await WithJaneAsync(aws);
        aws.Options = aws.Options with { TemporaryPasswordLife = TimeSpan.FromDays(life) };
        aws.Time.Advance(TimeSpan.FromDays(age));

        Assert.Equal(new PasswordRevocation(revoked, 0, 1 - revoked, 0), await RevokeAsync(aws));
    }

    [Fact]
    public async Task Revoke_ManySecrets_ChecksAllOfThemAndNoOthers()
    {
        await using var aws = await TestAws.StartAsync();
        for (var number = 0; number < 120; number++) await StoreAsync(aws, $"partner-cloud/prov-1/user{number}/credentials", "111122223333", $"user{number}", "issued");
        await StoreAsync(aws, "payroll/database", "111122223333", "x", "issued");
        await StoreAsync(aws, "partner-cloud/prov-1/other/credentials", "111122223333", "other", "used");
        await StoreAsync(aws, "partner-cloud/prov-1/longer/credentials", "111122223333", "longer", "issued-by-hand");

        Assert.Equal(new PasswordRevocation(0, 0, 120, 0), await RevokeAsync(aws));
    }

    [Fact]
    public async Task Revoke_SecretChangedSince_WaitsTheFullTimeAgain()
    {
        await using var aws = await TestAws.StartAsync();
        await WithJaneAsync(aws);
        aws.Time.Advance(TimeSpan.FromDays(6));
        await aws.Secrets.TagResourceAsync(new TagResourceRequest { SecretId = Secret, Tags = [new() { Key = "cost-center", Value = "1" }] });
        aws.Time.Advance(TimeSpan.FromDays(6));

        Assert.Equal(new PasswordRevocation(0, 0, 1, 0), await RevokeAsync(aws));
    }

    private static Task<PasswordRevocation> RevokeAsync(TestAws aws) =>
        new PasswordRevoker(new(aws.Secrets.Named(), new CredentialsSecret(aws.Secrets.Named(), aws.Options)), aws.Accounts, new(aws.Events.Named(), aws.Options), aws.Options, NullLogger<PasswordRevoker>.Instance).RevokeAsync(aws.Time.GetUtcNow());

    private static async Task WithJaneAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.Iam(accountId).CreateUserAsync(new CreateUserRequest { UserName = "jane" });
        await aws.Iam(accountId).CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = "jane", Password = "Temp0rary-Passw0rd!", PasswordResetRequired = true });
        await StoreAsync(aws, Secret, accountId, "jane", "issued");
    }

    private static Task<CreateSecretResponse> StoreAsync(TestAws aws, string name, string accountId, string userName, string state) => aws.Secrets.CreateSecretAsync(new CreateSecretRequest
    {
        Name = name,
        KmsKeyId = aws.Options.CredentialsKeyArn,
        SecretString = "{}",
        Tags =
        [
            new() { Key = "requester", Value = "jdoe" }, new() { Key = "provider-id", Value = "prov-1" }, new() { Key = "account-id", Value = accountId },
            new() { Key = "user-name", Value = userName }, new() { Key = "request-id", Value = "req-1" }, new() { Key = "credentials-state", Value = state },
        ],
    });

    private static Task<DescribeSecretResponse> DescribeAsync(TestAws aws) => aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = Secret });
}
