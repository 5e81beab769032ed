using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Issues temporary passwords, in the order that loses nothing: a new version of the secret is written that nobody may read yet, the user gets the password
/// that it holds, then its requester is let in. Whoever dies before that leaves a version that the next run goes on with, if it is proven ours: it bears the
/// issue's mark, and it is encrypted with the credentials' key, which only the functions that issue passwords can use. A tag says which version's password the
/// user was given last, and another what the password has come to, so that unused ones expire.
/// <para>
/// A request issues one password, whatever becomes of it since: the ids of its versions begin with its mark. Before a new version is written, the tag that lets
/// its requester read goes: neither does the former requester see the new password, nor the new one the old.
/// </para>
/// </summary>
/// <param name="secret">The user's secret in the management account.</param>
/// <param name="time">When it was issued.</param>
public sealed class PasswordIssuer(CredentialsSecret secret, TimeProvider time)
{
    /// <summary>The secret of the user, as it is; null when there is none.</summary>
    /// <exception cref="CredentialsSecretNotOursException">There is one of that name which Partner Cloud did not write.</exception>
    internal Task<SecretReference?> FindAsync(string accountId, string userName, CancellationToken ct) => secret.FindAsync(accountId, userName, ct);

    /// <summary>Issues the password and answers the secret's ARN; null when a later request for the same user has issued another one meanwhile.</summary>
    /// <exception cref="OnboardingException">The guard's obstacle: the user has no password of this request.</exception>
    /// <exception cref="CredentialsSecretNotOursException">There is a secret of that name which Partner Cloud did not write.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS failed, or the secret is not seen yet. Waiting helps.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account is not ready for it. Waiting helps.</exception>
    internal async Task<string?> IssueAsync(PasswordOrder order, TargetAccount account, ConsoleUser user, IPasswordGuard guard, List<string> changes, CancellationToken ct)
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
        var written = await GoOnAsync(order, before, user, ct) ?? await WriteAsync(order, before, NewContent(account, user), changes, ct);
        if (await user.HasTakenAsync(written.Since, ct))
        {
            // nobody could read it before the last step, so that was done, and is only not seen yet
            await secret.TagAsync(written.Arn, Opened(order, written.Version), ct);
            return written.Arn;
        }
        await guard.BeforeGivingAsync(ct);
        var given = await user.RenewPasswordAsync(written.Content, takenSince: null, ct);
        if (await guard.FindObstacleAsync(begun: true, ct) is { } lost)
        {
            await user.TakeBackAsync(given, ct);
            await guard.WithdrawAsync(ct);
            throw lost;
        }
        if (await SettleAsync(order, written.Version, user, ct) is not { } settled) return null;
        await secret.TagAsync(written.Arn, Opened(order, settled), ct);
        return written.Arn;
    }

    /// <summary>Schedules the secret of a user who is gone for deletion.</summary>
    internal Task RevokeAsync(string accountId, string userName, List<string> changes, CancellationToken ct) => secret.PlanDeletionAsync(accountId, userName, changes, ct);

    /// <summary>What an earlier run of this issue wrote; null where it has written nothing.</summary>
    private async Task<WrittenPassword?> GoOnAsync(PasswordOrder order, SecretReference? before, ConsoleUser user, CancellationToken ct)
    {
        if (before is not { IsPlannedForDeletion: false, Current: { IsOurs: true } current } || !order.Issue.Wrote(current.Id)) return null;
        await secret.EnsurePolicyAsync(before.Arn, [], ct);
        var stored = await secret.ReadCurrentAsync(order.AccountId, user.Name, ct);
        return order.Issue.Wrote(stored.Version) ? new(before.Arn, stored.Version, stored.Content, stored.Since) : null;
    }

    /// <summary>Writes a version that nobody may read yet, in a secret that may be there.</summary>
    private async Task<WrittenPassword> WriteAsync(PasswordOrder order, SecretReference? before, SecretContent content, List<string> changes, CancellationToken ct)
    {
        var (name, version, locked) = (CredentialsSecret.NameOf(order.AccountId, content.UserName), order.Issue.NewVersion(), Locked(order, content.UserName));
        if (before is null && await secret.CreateAsync(name, content, version, locked, changes, ct) is { } created)
        {
            await secret.EnsurePolicyAsync(created, changes, ct);
            return new(created, version, content);
        }
        var found = before ?? await FindAsync(order.AccountId, content.UserName, ct)
            ?? throw new AwsTemporarilyUnavailableException("Secrets Manager", $"that the secret {name} exists, but cannot be found", inner: null);
        if (found.IsPlannedForDeletion) await secret.RestoreAsync(found, changes, ct);
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        await secret.TagAsync(found.Arn, locked, ct);
        await secret.PutAsync(found.Arn, content, version, changes, ct);
        return new(found.Arn, version, content);
    }

    /// <summary>
    /// The version whose requester is to be let in: the one that readers get, if this request wrote it. If a later request has written another meanwhile, it may
    /// have given its password before ours was given: then the user has one that no reader gets. So the one that readers get is given once more, until none has
    /// followed it.
    /// </summary>
    /// <returns>Null when it is another request's, or the user was removed.</returns>
    private async Task<string?> SettleAsync(PasswordOrder order, string version, ConsoleUser user, CancellationToken ct)
    {
        if (await FindAsync(order.AccountId, user.Name, ct) is not { IsPlannedForDeletion: false } present) return null;
        if (present.Current?.Id == version) return version;
        if (!present.Versions.Any(one => one.Id == version)) throw new AwsTemporarilyUnavailableException("Secrets Manager ListSecretVersionIds", "no version that was just written", inner: null);
        var later = await secret.ReadCurrentAsync(order.AccountId, user.Name, ct);
        string given;
        do
        {
            await user.RenewPasswordAsync(later.Content, later.Since, ct);
            given = later.Version;
            later = await secret.ReadCurrentAsync(order.AccountId, user.Name, ct);
        }
        while (later.Version != given);
        return order.Issue.Wrote(given) ? given : null;
    }

    /// <summary>A version of this issue.</summary>
    /// <param name="Arn">The secret.</param>
    /// <param name="Version">The version.</param>
    /// <param name="Content">What it holds.</param>
    /// <param name="Since">When an earlier run wrote it; null for a version that was written a moment ago.</param>
    private sealed record WrittenPassword(string Arn, string Version, SecretContent Content, DateTime? Since = null);

    private SecretContent NewContent(TargetAccount account, ConsoleUser user) =>
        new(account.AccountId, user.Name, PasswordGenerator.Next(), SignInUrl.Of(account.Partition, account.AccountId), time.GetUtcNow());

    private static Dictionary<string, string> Locked(PasswordOrder order, string userName) => new()
    {
        [SecretTags.Requester] = SecretTags.Nobody,
        [SecretTags.ProviderId] = order.ProviderId,
        [SecretTags.AccountId] = order.AccountId,
        [SecretTags.UserName] = userName,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.State] = SecretTags.Pending,
    };

    private static Dictionary<string, string> Opened(PasswordOrder order, string version) => new()
    {
        [SecretTags.Requester] = order.Requester.UserId,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.PasswordVersion] = version,
        [SecretTags.State] = SecretTags.Issued,
    };
}
