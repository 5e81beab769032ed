using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Issues temporary passwords, in the order that loses nothing: a new version of the secret is written that nobody may read yet, the user gets the password
/// that it holds, then its requester is let in. A run that dies before that leaves a version that the next run goes on with, if it is proven ours: encrypted with the
/// credentials' key, which only the functions that issue passwords can use. A tag says which version's password the user was given last, and another what the
/// password has come to, so that unused ones expire.
/// <para>
/// A request issues one password, whatever becomes of it since. Before a new version is written, the tag that lets its requester read goes: neither does the
/// former requester see the new password, nor the new one the old.
/// </para>
/// </summary>
/// <param name="secret">The user's secret in the management account.</param>
/// <param name="options">The credentials' key.</param>
/// <param name="time">When it was issued.</param>
public sealed class PasswordIssuer(CredentialsSecret secret, PartnerCloudOptions options, TimeProvider time)
{
    /// <summary>An execution's issue of a password to a user.</summary>
    internal PasswordIssue IssueOf(string workflow, string accountId, string executionName, string userName) =>
        PasswordIssue.Of(options.CredentialsKeyArn, workflow, accountId, executionName, userName);

    /// <summary>The secret of the user, as it is; null when there is none.</summary>
    /// <exception cref="CredentialsSecretNotOursException">There is one of that name which Partner Cloud did not write.</exception>
    internal Task<SecretReference?> FindAsync(string accountId, string userName, CancellationToken ct) => secret.FindAsync(accountId, userName, ct);

    /// <summary>Issues the password and answers the secret's ARN; null when a later request for the same user has issued another one meanwhile.</summary>
    /// <exception cref="OnboardingException">The guard's obstacle: the user has no password of this request.</exception>
    /// <exception cref="CredentialsSecretNotOursException">There is a secret of that name which Partner Cloud did not write.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS failed, or the secret is not seen yet. Waiting helps.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account is not ready for it. Waiting helps.</exception>
    internal async Task<string?> IssueAsync(PasswordRequest order, TargetAccount account, ConsoleUser user, IPasswordGuard guard, List<string> changes, CancellationToken ct)
    {
        var before = await FindAsync(order.AccountId, user.Name, ct);
        if (before?.IsIssuedBy(order.Issue) == true) return before.Arn;
        if (before?.IsSuperseded(order.Issue) == true) return null;
        var begun = before?.Begun(order.Issue);
        if (await guard.FindObstacleAsync(begun is not null || before?.State == SecretTags.Pending, ct) is { } obstacle)
        {
            if (begun is not null) await user.TakeBackAsync(begun, ct);
            await guard.WithdrawAsync(ct);
            throw obstacle;
        }
        if (before is not null && await user.HasTakenAsync(begun, ct))
        {
            // nobody could read it before the last step, so that was done, and is only not seen yet
            await secret.TagAsync(before.Arn, Opened(order), ct);
            return before.Arn;
        }

        var (arn, content) = await WriteAsync(order, before, NewContent(account, user), changes, ct);
        await guard.BeforeGivingAsync(ct);
        var given = await user.RenewPasswordAsync(content, takenSince: null, ct);
        if (await guard.FindObstacleAsync(begun: true, ct) is { } lost)
        {
            await user.TakeBackAsync(given, ct);
            await guard.WithdrawAsync(ct);
            throw lost;
        }
        if (!await IsStillOursAsync(order, user, ct)) return null;
        await secret.TagAsync(arn, Opened(order), ct);
        return arn;
    }

    /// <summary>Schedules the secret of a user who is gone for deletion.</summary>
    internal Task RevokeAsync(string accountId, string userName, List<string> changes, CancellationToken ct) => secret.PlanDeletionAsync(accountId, userName, changes, ct);

    /// <summary>Writes the version that nobody may read yet, in a secret that may be there; or goes on with what an earlier run has written.</summary>
    private async Task<(string Arn, SecretContent Content)> WriteAsync(PasswordRequest order, SecretReference? before, SecretContent content, List<string> changes, CancellationToken ct)
    {
        var (name, version, locked) = (CredentialsSecret.NameOf(order.AccountId, content.UserName), order.Issue.Version, Locked(order, content.UserName));
        if (before is null && await secret.CreateAsync(name, content, version, locked, changes, ct) is { } created)
        {
            await secret.EnsurePolicyAsync(created, changes, ct);
            return (created, content);
        }
        var found = before ?? await FindAsync(order.AccountId, content.UserName, ct)
            ?? throw new AwsTemporarilyUnavailableException("Secrets Manager", $"that the secret {name} exists, but cannot be found", inner: null);
        if (found.IsPlannedForDeletion) await secret.RestoreAsync(found, changes, ct);
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        if (found.Version(version) is { } written) return (found.Arn, (await secret.ReadAsync(order.AccountId, content.UserName, written, ct)).Content);
        await secret.TagAsync(found.Arn, locked, ct);
        return await secret.PutAsync(found.Arn, content, version, changes, ct)
            ? (found.Arn, content)
            : throw new AwsTemporarilyUnavailableException("Secrets Manager", $"that version {version} of the secret {name} exists, but cannot be found", inner: null);
    }

    /// <summary>
    /// Whether readers get the version whose password was given. If a later request has written another meanwhile, it may have given its password before ours was
    /// given: then the user has one that no reader gets. So the one that readers get is given once more, until none has followed it.
    /// </summary>
    /// <returns>False when it is another request's, or the user was removed.</returns>
    private async Task<bool> IsStillOursAsync(PasswordRequest order, ConsoleUser user, CancellationToken ct)
    {
        if (await FindAsync(order.AccountId, user.Name, ct) is not { } present) throw NotSeenYet();
        if (present.IsPlannedForDeletion) return false;
        if (present.Version(order.Issue.Version) is not { } ours) throw NotSeenYet();
        if (ours.IsCurrent) return true;
        var later = await CurrentAsync(order, user, ct);
        string given;
        do
        {
            await user.RenewPasswordAsync(later.Content, later.Since, ct);
            given = later.Version;
            later = await CurrentAsync(order, user, ct);
        }
        while (later.Version != given);
        return false;
    }

    private async Task<StoredCredentials> CurrentAsync(PasswordRequest order, ConsoleUser user, CancellationToken ct) =>
        await secret.ReadAsync(order.AccountId, user.Name, (await FindAsync(order.AccountId, user.Name, ct))?.Current ?? throw NotSeenYet(), ct);

    private static AwsTemporarilyUnavailableException NotSeenYet() => new("Secrets Manager ListSecretVersionIds", "no version that was just written", inner: null);

    private SecretContent NewContent(TargetAccount account, ConsoleUser user) =>
        new(account.AccountId, user.Name, PasswordGenerator.Next(), SignInUrl.Of(account.Partition, account.AccountId), time.GetUtcNow());

    private static Dictionary<string, string> Locked(PasswordRequest order, string userName) => new()
    {
        [SecretTags.Requester] = SecretTags.Nobody,
        [SecretTags.ProviderId] = order.ProviderId,
        [SecretTags.AccountId] = order.AccountId,
        [SecretTags.UserName] = userName,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.State] = SecretTags.Pending,
    };

    private static Dictionary<string, string> Opened(PasswordRequest order) => new()
    {
        [SecretTags.Requester] = order.Requester.UserId,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.PasswordVersion] = order.Issue.Version,
        [SecretTags.State] = SecretTags.Issued,
    };
}
