using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>Opens customers' accounts by assuming CTLDeveloperRole. The session's keys live in the opened account only.</summary>
/// <param name="sts">STS of the management account.</param>
/// <param name="options">Region and partition.</param>
/// <param name="configure">Settings of the accounts' clients beyond those that the SDK takes from its environment.</param>
public sealed partial class TargetAccountFactory(IAmazonSecurityTokenService sts, PartnerCloudOptions options, Action<ClientConfig>? configure = null)
{
    /// <summary>A function's role assuming another role is chaining, which STS limits to one hour.</summary>
    private const int SessionSeconds = 3600;

    /// <summary>Opens an account.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="executionName">Names the session, so that the account's own trail says on whose behalf we came.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="AccountAccessNotReadyException">The role cannot be assumed yet: STS answers a new role and one that does not trust us alike.</exception>
    /// <exception cref="WrongAccountException">The session is in another account.</exception>
    public Task<TargetAccount> OpenAsync(string accountId, string executionName, CancellationToken ct = default) => OpenAsync(accountId, executionName, dryRun: false, ct);

    /// <summary>Opens a placed account, of which we know how it joined.</summary>
    /// <param name="placed">The account.</param>
    /// <param name="executionName">Names the session, so that the account's own trail says on whose behalf we came.</param>
    /// <param name="dryRun">Whether nothing is to be written.</param>
    /// <param name="ct">Cancels.</param>
    /// <inheritdoc cref="OpenAsync(string, string, CancellationToken)"/>
    public async Task<TargetAccount> OpenAsync(PlacedAccount placed, string executionName, bool dryRun = false, CancellationToken ct = default)
    {
        var account = await OpenAsync(placed.Id, executionName, dryRun, ct);
        account.IsCreated = placed.IsCreated;
        return account;
    }

    private async Task<TargetAccount> OpenAsync(string accountId, string executionName, bool dryRun, CancellationToken ct)
    {
        var session = await AssumeAsync(accountId, executionName, ct);
        if (session.AccountId != accountId) throw new WrongAccountException(PartnerRole.Name, accountId, session.AccountId);
        return new TargetAccount(accountId, RegionEndpoint.GetBySystemName(options.Region), session.Credentials, configure, dryRun) { OpenedAt = session.Expiration.AddSeconds(-SessionSeconds) };
    }

    private async Task<AssumedSession> AssumeAsync(string accountId, string executionName, CancellationToken ct)
    {
        try
        {
            return await AssumedSession.OpenAsync(sts, new AssumeRoleRequest
            {
                RoleArn = PartnerRole.ArnIn(options.Partition, accountId),
                RoleSessionName = SessionNameFor(executionName),
                DurationSeconds = SessionSeconds,
            }, ct);
        }
        catch (AmazonSecurityTokenServiceException answer) when (AwsErrorClassifier.IsNotReady(answer))
        {
            throw new AccountAccessNotReadyException(accountId, AwsErrorClassifier.CodeOf(answer), answer);
        }
    }

    /// <summary>STS takes 2-64 characters of <c>[\w+=,.@-]</c>.</summary>
    internal static string SessionNameFor(string executionName)
    {
        var name = NotAllowed().Replace(executionName, "-");
        return (name.Length <= 64 ? name : name[..64]).PadRight(2, '-');
    }

    [GeneratedRegex("[^A-Za-z0-9_+=,.@-]")]
    private static partial Regex NotAllowed();
}
