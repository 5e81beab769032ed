using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>Makes an account's first administrator, bounded and in the administrators' group, and has the password issued as every other one is.</summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="passwords">Issues the password.</param>
public sealed class CredentialsIssuer(TargetAccountFactory accounts, PasswordIssuer passwords)
{
    /// <summary>One first administrator for each account.</summary>
    public const string FirstAdministrator = WellKnownNames.FirstAdministrator;

    /// <summary>Issues the credentials once. A password that the customer may have changed is never touched again.</summary>
    /// <exception cref="CustomerBoundaryMissingException">The account lacks the boundary.</exception>
    /// <exception cref="CredentialsSecretMissingException">The administrator has signed in, but the secret is gone.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account does not let us work in it yet. Waiting helps.</exception>
    public async Task<IssuedCredentials> IssueAsync(OnboardingRequest request, string accountId, string executionName, CancellationToken ct = default)
    {
        using var account = await accounts.OpenAsync(accountId, executionName, ct);
        var changes = new List<string>();
        var administrator = new ConsoleUser(account, FirstAdministrator, changes);
        var user = await administrator.FindAsync(ct) ?? await administrator.CreateAsync(Tags(request), ct);
        await administrator.EnsureBoundedAsync(user, ct);
        await administrator.EnsureInGroupAsync(WellKnownNames.CustomerAdmins, ct);
        var order = new PasswordOrder(request.Provider.Id, accountId, request.RequestId, request.RequestedBy, CredentialsSecret.VersionOf(executionName, FirstAdministrator));
        var arn = await passwords.IssueFirstAsync(order, account, administrator, user, changes, ct);
        return new(FirstAdministrator, SignInUrl.Of(account.Partition, accountId), arn, changes.Count > 0 ? ControlOutcome.Applied : ControlOutcome.AlreadyInPlace, changes);
    }

    private static Dictionary<string, string> Tags(OnboardingRequest request) => new() { ["provider-id"] = request.Provider.Id, ["request-id"] = request.RequestId };
}
