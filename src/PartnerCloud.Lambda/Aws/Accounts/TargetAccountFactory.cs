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

/// <summary>Opens customers' accounts by assuming CTLDeveloperRole. Only the opened account holds the session's keys.</summary>
/// <param name="sts">STS of the management account.</param>
/// <param name="members">Says whether an account that lets nobody in is still an open member.</param>
/// <param name="options">Region and partition.</param>
/// <param name="configure">More settings of the accounts' clients than the SDK reads from the environment.</param>
public sealed partial class TargetAccountFactory(IAmazonSecurityTokenService sts, MemberCheck members, PartnerCloudOptions options, Action<ClientConfig>? configure = null)
{
    /// <summary>A function's role that assumes another role is role chaining, which STS limits to one hour.</summary>
    private const int SessionSeconds = 3600;

    /// <summary>Opens an account.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="executionName">The execution's name. It becomes the session's name, which the account's own trail shows.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="AccountAccessNotReadyException">The role cannot be assumed yet. STS gives the same answer for a new role and for one that does not trust the partner.</exception>
    /// <exception cref="AccountAccessDeniedException">A policy denies it for good.</exception>
    /// <exception cref="AccountNotMemberException">The account left the organization.</exception>
    /// <exception cref="AccountNotActiveException">The account is suspended, about to be closed, or closed.</exception>
    /// <exception cref="WrongAccountException">The session is in another account.</exception>
    public Task<TargetAccount> OpenAsync(string accountId, string executionName, CancellationToken ct = default) => OpenAsync(accountId, executionName, dryRun: false, ct);

    /// <summary>Opens a placed account, and carries over how it joined.</summary>
    /// <param name="placed">The account.</param>
    /// <param name="executionName">The execution's name. It becomes the session's name, which the account's own trail shows.</param>
    /// <param name="dryRun">Whether to keep the clients from writing.</param>
    /// <param name="ct">Cancels the call.</param>
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
            if (await members.ExplainAsync(accountId, ct) is { } explained) throw explained;
            if (ExplicitDenial.Of(answer) is { } denial) throw new AccountAccessDeniedException(accountId, AwsCall.Of(answer), denial.Action, denial.Resource, denial.PolicyKind, [], answer);
            throw new AccountAccessNotReadyException(accountId, AwsErrorClassifier.CodeOf(answer), answer);
        }
    }

    /// <summary>STS accepts 2 to 64 characters of <c>[\w+=,.@-]</c>.</summary>
    internal static string SessionNameFor(string executionName)
    {
        var name = NotAllowed().Replace(executionName, "-");
        return (name.Length <= 64 ? name : name[..64]).PadRight(2, '-');
    }

    [GeneratedRegex("[^A-Za-z0-9_+=,.@-]")]
    private static partial Regex NotAllowed();
}
