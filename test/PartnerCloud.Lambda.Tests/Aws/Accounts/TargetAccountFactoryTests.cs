using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Tests.Aws.Accounts;

public sealed class TargetAccountFactoryTests
{
    /// <summary>The account is checked, whatever answers in place of STS. Nothing happens in an account that nobody asked for.</summary>
    [Fact]
    public async Task Open_SessionInAnotherAccount_IsRefused()
    {
        using var sts = new Elsewhere();

        var wrong = await Assert.ThrowsAsync<WrongAccountException>(() => new TargetAccountFactory(sts, TestOptions.Valid).OpenAsync("111122223333", "req-1"));

        Assert.Contains("444455556666", wrong.Message, StringComparison.Ordinal);
    }

    private sealed class Elsewhere() : AmazonSecurityTokenServiceClient(new BasicAWSCredentials("key", "secret"), RegionEndpoint.USEast1)
    {
        public override Task<AssumeRoleResponse> AssumeRoleAsync(AssumeRoleRequest request, CancellationToken cancellationToken = default) => Task.FromResult(new AssumeRoleResponse
        {
            AssumedRoleUser = new AssumedRoleUser { Arn = "arn:aws:sts::444455556666:assumed-role/CTLDeveloperRole/req-1" },
            Credentials = new Amazon.SecurityToken.Model.Credentials { AccessKeyId = "ASIAEXAMPLE000000001", SecretAccessKey = "secret", SessionToken = "token", Expiration = new DateTime(2026, 11, 20, 13, 0, 0, DateTimeKind.Utc) },
        });
    }
}
