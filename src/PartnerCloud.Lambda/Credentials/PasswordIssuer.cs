using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Issues temporary passwords, in an order that loses nothing:
/// <list type="number">
/// <item>It writes a new version of the secret, which nobody may read yet.</item>
/// <item>It gives the user the password of that version.</item>
/// <item>It tags the secret, so that the requester may read it.</item>
/// </list>
/// A run that dies in between leaves a version, and the next run continues with it. It does so only if the version is encrypted with the credentials'
/// key, which only the functions that issue passwords can use. One tag says which version's password the user got last. Another tag holds the password's
/// state, so that unused passwords expire.
/// <para>
/// A request issues one password only, even if that password is later used or expires. Before a new version is written, the tag for the requester is
/// reset to nobody. So the former requester never sees the new password, and the new requester never sees the old one.
/// </para>
/// </summary>
/// <param name="secret">The users' secrets in the management account.</param>
/// <param name="options">The credentials' key.</param>
/// <param name="time">The clock for the time of issue.</param>
public sealed class PasswordIssuer(CredentialsSecret secret, PartnerCloudOptions options, TimeProvider time)
{
    /// <summary>The issue of a password to a user by an execution.</summary>
    internal PasswordIssue IssueOf(string workflow, string accountId, string executionName, string userName) =>
        PasswordIssue.Of(options.CredentialsKeyArn, workflow, accountId, executionName, userName);

    /// <summary>Returns the user's secret, or null if there is none.</summary>
    /// <exception cref="CredentialsSecretNotOursException">Partner Cloud did not write the secret of that name.</exception>
    internal Task<SecretReference?> FindAsync(string accountId, string userName, CancellationToken ct) => secret.FindAsync(accountId, userName, ct);

    /// <summary>Issues the password and returns the secret's ARN. Returns null if a later request has issued another password for the same user, or removed the user.</summary>
    /// <exception cref="OnboardingException">The guard's obstacle. The user has no password from this request.</exception>
    /// <exception cref="CredentialsSecretNotOursException">Partner Cloud did not write the secret of that name.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AwsTemporarilyUnavailableException">AWS failed, or does not show the secret yet. Waiting helps.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account cannot be used yet. Waiting helps.</exception>
    internal async Task<string?> IssueAsync(PasswordRequest request, TargetAccount account, ConsoleUser user, IPasswordGuard guard, List<string> changes, CancellationToken ct)
    {
        var before = await FindAsync(request.AccountId, user.Name, ct);
        if (before?.IsIssuedBy(request.Issue) == true) return before.Arn;
        if (before?.IsSuperseded(request.Issue) == true) return null;
        var begun = before?.Begun(request.Issue);
        if (await guard.FindObstacleAsync(begun is not null || before?.State == SecretTags.Pending, ct) is { } obstacle)
        {
            if (begun is not null) await user.RevokePasswordAsync(begun, ct);
            await guard.WithdrawAsync(ct);
            throw obstacle;
        }
        if (before is not null && await user.HasChangedPasswordAsync(begun, ct))
        {
            // Nobody can read the password before the last step, so that step was done. Only its tags are not visible yet.
            await secret.TagAsync(before.Arn, IssuedTags(request), ct);
            return before.Arn;
        }

        var (arn, content) = await WriteAsync(request, before, await NewContentAsync(account, user, ct), changes, ct);
        await guard.BeforeGivingAsync(ct);
        var given = await user.RenewPasswordAsync(content, givenSince: null, ct);
        if (await guard.FindObstacleAsync(begun: true, ct) is { } lost)
        {
            await user.RevokePasswordAsync(given, ct);
            await guard.WithdrawAsync(ct);
            throw lost;
        }
        if (!await IsStillOursAsync(request, user, ct)) return null;
        await secret.TagAsync(arn, IssuedTags(request), ct);
        return arn;
    }

    /// <summary>Schedules the secret of a removed user for deletion.</summary>
    internal Task RevokeAsync(string accountId, string userName, List<string> changes, CancellationToken ct) => secret.PlanDeletionAsync(accountId, userName, changes, ct);

    /// <summary>Writes a version that nobody may read yet, into a new secret or the present one. Continues with the version of an earlier run, if there is one.</summary>
    private async Task<(string Arn, SecretContent Content)> WriteAsync(PasswordRequest request, SecretReference? before, SecretContent content, List<string> changes, CancellationToken ct)
    {
        var (name, version, pendingTags) = (CredentialsSecret.NameOf(request.AccountId, content.UserName), request.Issue.Version, PendingTags(request, content.UserName));
        if (before is null && await secret.CreateAsync(name, content, version, pendingTags, changes, ct) is { } created)
        {
            await secret.EnsurePolicyAsync(created, changes, ct);
            return (created, content);
        }
        var found = before ?? await FindAsync(request.AccountId, content.UserName, ct)
            ?? throw new AwsTemporarilyUnavailableException("Secrets Manager", $"that the secret {name} exists, but cannot be found", inner: null);
        if (found.IsPlannedForDeletion) await secret.RestoreAsync(found, changes, ct);
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        if (found.Version(version) is { } written) return (found.Arn, (await secret.ReadAsync(request.AccountId, content.UserName, written, ct)).Content);
        await secret.TagAsync(found.Arn, pendingTags, ct);
        return await secret.PutAsync(found.Arn, content, version, changes, ct)
            ? (found.Arn, content)
            : throw new AwsTemporarilyUnavailableException("Secrets Manager", $"that version {version} of the secret {name} exists, but cannot be found", inner: null);
    }

    /// <summary>
    /// Whether readers get the version whose password the user has. A later request may have written another version and given its password before ours was
    /// given. The user would then have a password that no reader gets. So the password of the current version is given again, until no newer version appears.
    /// </summary>
    /// <returns>False if the current version is another request's, or the user was removed.</returns>
    private async Task<bool> IsStillOursAsync(PasswordRequest request, ConsoleUser user, CancellationToken ct)
    {
        if (await FindAsync(request.AccountId, user.Name, ct) is not { } present) throw NotSeenYet();
        if (present.IsPlannedForDeletion) return false;
        if (present.Version(request.Issue.Version) is not { } ours) throw NotSeenYet();
        if (ours.IsCurrent) return true;
        var later = await CurrentAsync(request, user, ct);
        string given;
        do
        {
            await user.RenewPasswordAsync(later.Content, later.Since, ct);
            given = later.Version;
            later = await CurrentAsync(request, user, ct);
        }
        while (later.Version != given);
        return false;
    }

    private async Task<StoredCredentials> CurrentAsync(PasswordRequest request, ConsoleUser user, CancellationToken ct) =>
        await secret.ReadAsync(request.AccountId, user.Name, (await FindAsync(request.AccountId, user.Name, ct))?.Current ?? throw NotSeenYet(), ct);

    private static AwsTemporarilyUnavailableException NotSeenYet() => new("Secrets Manager ListSecretVersionIds", "no version that was just written", inner: null);

    private async Task<SecretContent> NewContentAsync(TargetAccount account, ConsoleUser user, CancellationToken ct) =>
        new(account.AccountId, user.Name, PasswordGenerator.Next(await user.MinimumPasswordLengthAsync(ct)), SignInUrl.Of(account.Partition, account.AccountId), time.GetUtcNow());

    private static Dictionary<string, string> PendingTags(PasswordRequest request, string userName) => new()
    {
        [SecretTags.Requester] = SecretTags.Nobody,
        [SecretTags.ProviderId] = request.ProviderId,
        [SecretTags.AccountId] = request.AccountId,
        [SecretTags.UserName] = userName,
        [SecretTags.RequestId] = request.RequestId,
        [SecretTags.State] = SecretTags.Pending,
    };

    private static Dictionary<string, string> IssuedTags(PasswordRequest request) => new()
    {
        [SecretTags.Requester] = request.Requester.UserId,
        [SecretTags.RequestId] = request.RequestId,
        [SecretTags.PasswordVersion] = request.Issue.Version,
        [SecretTags.State] = SecretTags.Issued,
    };
}
