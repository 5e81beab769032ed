using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Issues temporary passwords, in the order that loses nothing: the secret is written first, then read back, and the user gets the password that the
/// secret holds. A tag says which version's password the user was given last, and another what the password has come to, so that unused ones expire.
/// <para>
/// A request for users issues one password, whatever becomes of it since: its version's id follows from request and user. Before a new version is written,
/// the tag that lets its requester read goes: neither does the former requester see the new password, nor the new one the old.
/// </para>
/// <para>
/// A first administrator's is issued once: whoever comes later goes on with the version that is there, and changes neither content nor requester.
/// </para>
/// </summary>
/// <param name="secret">The user's secret in the management account.</param>
/// <param name="time">When it was issued.</param>
public sealed class PasswordIssuer(CredentialsSecret secret, TimeProvider time)
{
    /// <summary>The secret of the user, as it is; null when there is none.</summary>
    internal Task<SecretReference?> FindAsync(string providerId, string userName, CancellationToken ct) => secret.DescribeAsync(CredentialsSecret.NameOf(providerId, userName), ct);

    /// <summary>Issues the password and answers the secret's ARN; null when a later request for the same user has issued another one meanwhile.</summary>
    /// <exception cref="OnboardingException">The guard's obstacle: the user has no password of this request.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS failed, or the secret is not seen yet. Waiting helps.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account is not ready for it. Waiting helps.</exception>
    internal async Task<string?> IssueAsync(PasswordOrder order, TargetAccount account, ConsoleUser user, IPasswordGuard guard, List<string> changes, CancellationToken ct)
    {
        var name = CredentialsSecret.NameOf(order.ProviderId, user.Name);
        var before = await secret.DescribeAsync(name, ct);
        if (before?.PasswordVersion == order.Version) return before.Arn;
        if (before is not null && await IsSupersededAsync(before, order.Version, ct)) return null;
        var begun = before?.Versions.ContainsKey(order.Version) == true;
        if (await guard.FindObstacleAsync(begun || before?.State == SecretTags.Pending, ct) is { } obstacle)
        {
            if (begun) await user.TakeBackAsync((await StoredAsync(before!, order, changes, ct)).Since, ct);
            await guard.WithdrawAsync(ct);
            throw obstacle;
        }

        var locked = Tags(order, user.Name, SecretTags.Nobody);
        var found = await ReadyAsync(before, changes, ct) ?? await secret.CreateAsync(name, NewContent(account, user), order.Version, locked, changes, ct);
        var isFresh = found.IsNew;
        if (!found.Versions.ContainsKey(order.Version))
        {
            await secret.TagAsync(found.Arn, locked, ct);
            isFresh = await secret.PutAsync(found.Arn, NewContent(account, user), order.Version, changes, ct);
        }
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        var stored = await secret.ReadAsync(found.Arn, account.AccountId, ct, order.Version);
        var takenSince = isFresh ? null : stored.Since;
        await guard.BeforeGivingAsync(takenSince, ct);
        await user.RenewPasswordAsync(stored.Content, takenSince, ct);
        if (await guard.FindObstacleAsync(begun: true, ct) is { } lost)
        {
            await user.TakeBackAsync(stored.Since, ct);
            await guard.WithdrawAsync(ct);
            throw lost;
        }
        if (!await IsStillOursAsync(found.Arn, order.Version, account, user, ct)) return null;
        await secret.TagAsync(found.Arn, Opened(order), ct);
        return found.Arn;
    }

    /// <summary>
    /// Issues the first administrator's password, if nobody has yet, and answers the secret's ARN. The password is looked for before the secret: everybody
    /// writes the secret first, so a password that is there has its secret.
    /// </summary>
    /// <exception cref="CredentialsSecretMissingException">The administrator has signed in, but the secret is gone.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS failed, or the secret is not seen yet. Waiting helps.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account is not ready for it. Waiting helps.</exception>
    internal async Task<string> IssueFirstAsync(PasswordOrder order, TargetAccount account, ConsoleUser console, User user, List<string> changes, CancellationToken ct)
    {
        var name = CredentialsSecret.NameOf(order.ProviderId, console.Name);
        var login = await console.FindLoginAsync(ct);
        var found = await secret.DescribeAsync(name, ct);
        if (found is null && login is not null && user.PasswordLastUsed is not null) throw new CredentialsSecretMissingException(account.AccountId, console.Name, name);
        if (found is not null && IsOver(found)) return found.Arn;
        found = await ReadyAsync(found, changes, ct)
            ?? await secret.CreateAsync(name, NewContent(account, console), order.Version, Tags(order, console.Name, order.Requester.UserId), changes, ct);
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        if (!IsOwed(found, login, user) || found.CurrentVersion is not { } version) return found.Arn;

        var stored = await secret.ReadAsync(found.Arn, account.AccountId, ct, version);
        if (found.State != SecretTags.Pending) await secret.TagAsync(found.Arn, State(SecretTags.Pending), ct);
        var takenSince = found.IsNew ? null : stored.Since;
        // who has signed in with another password keeps it, and who has lost it gets back none that was readable before
        var isUsed = !found.IsNew && user.PasswordLastUsed is not null && (login is null || !ConsoleUser.IsSince(login, takenSince));
        if (!isUsed) await console.GiveFirstPasswordAsync(stored.Content, login, takenSince, ct);
        if (await console.FindAsync(ct) is { } present) await console.EnsureBoundedAsync(present, ct);
        if (await IsStillOursAsync(found.Arn, version, account, console, ct))
            await secret.TagAsync(found.Arn, Finished(order, console.Name, version, isUsed ? SecretTags.Used : SecretTags.Issued), ct);
        return found.Arn;
    }

    /// <summary>Whether a request's version was written, and a later request's after it. A secret that is scheduled for deletion tells only of its last two.</summary>
    internal async Task<bool> IsSupersededAsync(SecretReference found, string version, CancellationToken ct) => !found.IsCurrent(version)
        && (found.Versions.ContainsKey(version) || (!found.IsPlannedForDeletion && await secret.HasVersionAsync(found.Arn, version, ct)));

    /// <summary>Schedules the secret of a user who is gone for deletion.</summary>
    internal Task RevokeAsync(string providerId, string userName, List<string> changes, CancellationToken ct) =>
        secret.PlanDeletionAsync(CredentialsSecret.NameOf(providerId, userName), changes, ct);

    /// <summary>Whether the password was issued, and then revoked or its user removed: an onboarding gives no other.</summary>
    private static bool IsOver(SecretReference found) => found.PasswordVersion is not null && found.State is SecretTags.Expired or SecretTags.Removed;

    /// <summary>
    /// Whether the first password is still to be given: it never was, or its user was deleted, made again, and never signed in. What a request for users
    /// is issuing just now is that request's.
    /// </summary>
    private static bool IsOwed(SecretReference found, LoginProfile? login, User user) => !found.IsLocked
        && (found.PasswordVersion is null || found.State == SecretTags.Pending || (login is null && user.PasswordLastUsed is null));

    /// <summary>A secret that can be read and written: one that is scheduled for deletion is restored.</summary>
    private async Task<SecretReference?> ReadyAsync(SecretReference? found, List<string> changes, CancellationToken ct) =>
        found is { IsPlannedForDeletion: true } ? await secret.FindAsync(found.Arn, changes, ct) : found;

    /// <summary>What this request's version holds, in a secret that may be scheduled for deletion.</summary>
    private async Task<StoredCredentials> StoredAsync(SecretReference before, PasswordOrder order, List<string> changes, CancellationToken ct)
    {
        await ReadyAsync(before, changes, ct);
        return await secret.ReadAsync(before.Arn, order.AccountId, ct, order.Version);
    }

    /// <summary>Whether readers get the version whose password was given. If a later request has written another, that one is given once more.</summary>
    private async Task<bool> IsStillOursAsync(string arn, string version, TargetAccount account, ConsoleUser user, CancellationToken ct)
    {
        if (await secret.DescribeAsync(arn, ct) is not { IsPlannedForDeletion: false } present) return false;
        if (present.IsCurrent(version)) return true;
        await GiveWayAsync(arn, account, user, ct);
        return false;
    }

    /// <summary>
    /// A later request has written its version meanwhile, and may have given its password before ours was given: then the user has one that no reader
    /// gets. So the one that readers get is given once more, until none has followed it.
    /// </summary>
    private async Task GiveWayAsync(string arn, TargetAccount account, ConsoleUser user, CancellationToken ct)
    {
        var later = await secret.ReadAsync(arn, account.AccountId, ct);
        string given;
        do
        {
            await user.RenewPasswordAsync(later.Content, later.Since, ct);
            given = later.Content.Password;
            later = await secret.ReadAsync(arn, account.AccountId, ct);
        }
        while (later.Content.Password != given);
    }

    private SecretContent NewContent(TargetAccount account, ConsoleUser user) =>
        new(account.AccountId, user.Name, PasswordGenerator.Next(), SignInUrl.Of(account.Partition, account.AccountId), time.GetUtcNow());

    private static Dictionary<string, string> Tags(PasswordOrder order, string userName, string reader) => new()
    {
        [SecretTags.Requester] = reader,
        [SecretTags.ProviderId] = order.ProviderId,
        [SecretTags.AccountId] = order.AccountId,
        [SecretTags.UserName] = userName,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.State] = SecretTags.Pending,
    };

    private static Dictionary<string, string> State(string state) => new() { [SecretTags.State] = state };

    private static Dictionary<string, string> Opened(PasswordOrder order) => new()
    {
        [SecretTags.Requester] = order.Requester.UserId,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.PasswordVersion] = order.Version,
        [SecretTags.State] = SecretTags.Issued,
    };

    /// <summary>Also those that a secret from before there were states lacks; requester and request stay whose they are.</summary>
    private static Dictionary<string, string> Finished(PasswordOrder order, string userName, string version, string state) => new()
    {
        [SecretTags.AccountId] = order.AccountId,
        [SecretTags.UserName] = userName,
        [SecretTags.PasswordVersion] = version,
        [SecretTags.State] = state,
    };
}
