using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>A session of an assumed role, and the account that it is really in.</summary>
/// <param name="AccountId">The account, taken from the session's ARN.</param>
/// <param name="Credentials">The session's keys. They never leave the process.</param>
/// <param name="Expiration">When the keys expire, by AWS's clock.</param>
internal sealed record AssumedSession(string AccountId, SessionAWSCredentials Credentials, DateTimeOffset Expiration)
{
    /// <summary>Assumes the role. The caller translates STS's errors.</summary>
    public static async Task<AssumedSession> OpenAsync(IAmazonSecurityTokenService sts, AssumeRoleRequest request, CancellationToken ct)
    {
        var answer = await sts.AssumeRoleAsync(request, ct);
        var keys = answer.Credentials;
        return new(
            answer.AssumedRoleUser?.Arn?.Split(':') is [_, _, _, _, var id, ..] ? id : "unknown",
            new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken),
            new DateTimeOffset(keys.Expiration!.Value.ToUniversalTime()));
    }
}
