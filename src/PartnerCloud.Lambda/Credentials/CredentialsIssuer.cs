using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Gives the first administrator his temporary password, in the order that loses nothing: the secret is written first, then read back, and
/// the user gets the password that the secret holds. Whoever dies in between, or runs at the same time, converges on that one password.
/// </summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="secret">The secret in the management account.</param>
/// <param name="time">When it was issued.</param>
public sealed class CredentialsIssuer(TargetAccountFactory accounts, CredentialsSecret secret, TimeProvider time)
{
    /// <summary>One first administrator for each account.</summary>
    public const string FirstAdministrator = "Administrator";

    /// <summary>Issues the credentials once. A password that the customer may have changed is never touched again.</summary>
    /// <exception cref="CredentialsSecretMissingException">He has signed in, but the secret is gone.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account does not let us work in it yet. Waiting helps.</exception>
    public async Task<IssuedCredentials> IssueAsync(OnboardingRequest request, string accountId, string executionName, CancellationToken ct = default)
    {
        using var account = await accounts.OpenAsync(accountId, executionName, ct);
        var changes = new List<string>();
        var administrator = new ConsoleUser(account, FirstAdministrator, changes);
        var user = await administrator.FindAsync(ct) ?? await administrator.CreateAsync(Tags(request), ct);
        await administrator.EnsureInGroupAsync(WellKnownNames.CustomerAdmins, ct);
        var name = CredentialsSecret.NameOf(request.Provider.Id, FirstAdministrator);
        var url = SignInUrl.Of(account.Partition, accountId);

        // The password is looked for before the secret: everybody writes the secret first, so a password that is there has its secret.
        var hasPassword = await administrator.FindLoginAsync(ct) is not null;
        var found = await secret.FindAsync(name, changes, ct);
        if (found is null && hasPassword && user.PasswordLastUsed is not null) throw new CredentialsSecretMissingException(accountId, FirstAdministrator, name);
        found ??= await secret.CreateAsync(
            name, NewContent(accountId, url), CredentialsSecret.VersionOf(executionName, FirstAdministrator), SecretTagsOf(request, replacesPassword: hasPassword), changes, ct);
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        if (!hasPassword) await administrator.GivePasswordAsync((await secret.ReadAsync(found.Arn, accountId, ct)).Content, ct);
        else if (found.ReplacesPassword && user.PasswordLastUsed is null) await administrator.ReplacePasswordAsync((await secret.ReadAsync(found.Arn, accountId, ct)).Content, ct);
        if (found.ReplacesPassword) await secret.MarkReplacedAsync(found.Arn, ct);
        return new(FirstAdministrator, url, found.Arn, changes.Count > 0 ? ControlOutcome.Applied : ControlOutcome.AlreadyInPlace, changes);
    }

    private static Dictionary<string, string> Tags(OnboardingRequest request) => new() { ["provider-id"] = request.Provider.Id, ["request-id"] = request.RequestId };

    private static Dictionary<string, string> SecretTagsOf(OnboardingRequest request, bool replacesPassword)
    {
        var tags = new Dictionary<string, string>
        {
            [SecretTags.Requester] = request.RequestedBy.UserId,
            [SecretTags.ProviderId] = request.Provider.Id,
            [SecretTags.RequestId] = request.RequestId,
        };
        if (replacesPassword) tags[SecretTags.ReplacesPassword] = "pending";
        return tags;
    }

    private SecretContent NewContent(string accountId, string url) => new(accountId, FirstAdministrator, PasswordGenerator.Next(), url, time.GetUtcNow());
}
