using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Issues a user's temporary password, once for each request. The id of the secret's version follows from request and user, and a tag says which
/// version's password the user was given last: a request whose version that is has nothing to do, whatever became of the password since. Before a new
/// version is written, the tag that lets its requester read goes: neither does the former requester see the new password, nor the new one the old.
/// </summary>
/// <param name="secret">The user's secret in the management account.</param>
/// <param name="time">When it was issued.</param>
public sealed class PasswordIssuer(CredentialsSecret secret, TimeProvider time)
{
    /// <summary>The secret of the user, as it is; null when there is none.</summary>
    internal Task<SecretReference?> FindAsync(string providerId, string userName, CancellationToken ct) => secret.DescribeAsync(CredentialsSecret.NameOf(providerId, userName), ct);

    /// <summary>Whether a request's version was written, and a later request's after it. A secret that is scheduled for deletion tells only of its last two.</summary>
    internal async Task<bool> IsSupersededAsync(SecretReference found, string version, CancellationToken ct) => !found.IsCurrent(version)
        && (found.Versions.ContainsKey(version) || (!found.IsPlannedForDeletion && await secret.HasVersionAsync(found.Arn, version, ct)));

    /// <summary>Issues the password and answers the secret's ARN; null when a later request for the same user has issued another one meanwhile.</summary>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS failed, or the secret is not seen yet. Waiting helps.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account is not ready for it. Waiting helps.</exception>
    internal async Task<string?> IssueAsync(PasswordOrder order, TargetAccount account, ConsoleUser user, List<string> changes, CancellationToken ct)
    {
        var name = CredentialsSecret.NameOf(order.ProviderId, user.Name);
        var content = new SecretContent(account.AccountId, user.Name, PasswordGenerator.Next(), SignInUrl.Of(account.Partition, account.AccountId), time.GetUtcNow());
        var found = await secret.FindAsync(name, changes, ct) ?? await secret.CreateAsync(name, content, order.Version, Locked(order, user.Name), changes, ct);
        if (found.PasswordVersion == order.Version) return found.Arn;
        if (await IsSupersededAsync(found, order.Version, ct)) return null;
        var isFresh = found.IsNew;
        if (!found.Versions.ContainsKey(order.Version))
        {
            await secret.TagAsync(found.Arn, Locked(order, user.Name), ct);
            isFresh = await secret.PutAsync(found.Arn, content, order.Version, changes, ct);
        }
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        var stored = await secret.ReadAsync(found.Arn, account.AccountId, ct, order.Version);
        await user.RenewPasswordAsync(stored.Content, isFresh ? null : stored.Since, ct);
        if (await secret.DescribeAsync(found.Arn, ct) is not { IsPlannedForDeletion: false } present) return null;
        if (!present.IsCurrent(order.Version))
        {
            await GiveWayAsync(found.Arn, account, user, ct);
            return null;
        }
        await secret.TagAsync(found.Arn, Opened(order), ct);
        return found.Arn;
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

    /// <summary>Schedules the secret of a user who is gone for deletion.</summary>
    internal Task RevokeAsync(string providerId, string userName, List<string> changes, CancellationToken ct) =>
        secret.PlanDeletionAsync(CredentialsSecret.NameOf(providerId, userName), changes, ct);

    private static Dictionary<string, string> Locked(PasswordOrder order, string userName) => new()
    {
        [SecretTags.Requester] = SecretTags.Nobody,
        [SecretTags.ProviderId] = order.ProviderId,
        [SecretTags.AccountId] = order.AccountId,
        [SecretTags.UserName] = userName,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.State] = SecretTags.Pending,
    };

    private static Dictionary<string, string> Opened(PasswordOrder order) => new()
    {
        [SecretTags.Requester] = order.Requester.UserId,
        [SecretTags.RequestId] = order.RequestId,
        [SecretTags.PasswordVersion] = order.Version,
        [SecretTags.State] = SecretTags.Issued,
    };
}
