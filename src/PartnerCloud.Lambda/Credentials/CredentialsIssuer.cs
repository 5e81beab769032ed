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
    /// <summary>Issues the credentials once. A password that the customer may have changed is never touched again.</summary>
    /// <exception cref="CredentialsSecretMissingException">He has signed in, but the secret is gone.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account does not let us work in it yet. Waiting helps.</exception>
    public async Task<IssuedCredentials> IssueAsync(OnboardingRequest request, string accountId, string executionName, CancellationToken ct = default)
    {
        using var account = await accounts.OpenAsync(accountId, executionName, ct);
        var changes = new List<string>();
        var administrator = new AdministratorUser(account, changes);
        var user = await administrator.EnsureAsync(request, ct);
        var name = CredentialsSecret.NameOf(request.Provider.Id, AdministratorUser.Name);
        var url = SignInUrl.Of(account.Partition, accountId);

        // The password is looked for before the secret: everybody writes the secret first, so a password that is there has its secret.
        var hasPassword = await administrator.HasPasswordAsync(ct);
        var found = await secret.FindAsync(name, changes, ct);
        if (found is null && hasPassword && user.PasswordLastUsed is not null) throw new CredentialsSecretMissingException(accountId, AdministratorUser.Name, name);
        found ??= await secret.CreateAsync(name, NewContent(accountId, url), request, executionName, replacesPassword: hasPassword, changes, ct);
        await secret.EnsurePolicyAsync(found.Arn, changes, ct);
        if (!hasPassword) await administrator.GivePasswordAsync(await secret.ReadAsync(found.Arn, accountId, ct), ct);
        else if (found.ReplacesPassword && user.PasswordLastUsed is null) await administrator.ReplacePasswordAsync(await secret.ReadAsync(found.Arn, accountId, ct), ct);
        if (found.ReplacesPassword) await secret.MarkReplacedAsync(found.Arn, ct);
        return new(AdministratorUser.Name, url, found.Arn, changes.Count > 0 ? ControlOutcome.Applied : ControlOutcome.AlreadyInPlace, changes);
    }

    private SecretContent NewContent(string accountId, string url) => new(accountId, AdministratorUser.Name, PasswordGenerator.Next(), url, time.GetUtcNow());
}
