using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Creates an account's first administrator with the boundary, in the administrators' group, and issues their password. This happens once in the
/// account's life, and only for the request that created the account. A later onboarding gets a finding. It points to the request for users, where an
/// operator confirms the requester's identity.
/// </summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="passwords">Issues the password.</param>
/// <param name="record">Knows which request created the account, and whether the first administrator was issued.</param>
public sealed class CredentialsIssuer(TargetAccountFactory accounts, PasswordIssuer passwords, FirstAdministratorRecord record)
{
    /// <summary>The first administrator's user name. It is the same in every account.</summary>
    public const string FirstAdministrator = WellKnownNames.FirstAdministrator;

    /// <summary>Issues the credentials if this request may have them. Otherwise returns a finding with the reason.</summary>
    /// <exception cref="CustomerBoundaryMissingException">The account lacks the boundary.</exception>
    /// <exception cref="CredentialsSecretNotOursException">Partner Cloud did not write the secret that has the administrator's secret name.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account cannot be used yet. Waiting helps.</exception>
    public async Task<IssuedCredentials> IssueAsync(OnboardingRequest request, string accountId, string executionName, CancellationToken ct = default)
    {
        using var account = await accounts.OpenAsync(accountId, executionName, ct);
        var issue = passwords.IssueOf(WorkflowNames.OnboardAccount, accountId, executionName, FirstAdministrator);
        var password = new PasswordRequest(request.Provider.Id, accountId, request.RequestId, request.RequestedBy, issue);
        var changes = new List<string>();
        // A direct invocation can name any execution, so the names are compared.
        var state = request.Option == ProviderOption.CreateAccount && request.RequestId == executionName ? await record.StateForAsync(accountId, request, ct) : FirstAdministratorState.Anothers;
        if (state == FirstAdministratorState.Anothers) return Result(account, null, changes, "The account was created for another request or requester. Only that request gets the first administrator's password");

        var secret = await passwords.FindAsync(accountId, FirstAdministrator, ct);
        if (state == FirstAdministratorState.Issued)
        {
            return secret is { IsPlannedForDeletion: false } && secret.IsIssuedBy(issue)
                ? Result(account, secret.Arn, changes)
                : Result(account, null, changes, "The account's first administrator was issued before");
        }
        var administrator = new ConsoleUser(account, FirstAdministrator, changes);
        if (secret is not null && (secret.IsPlannedForDeletion || secret.PasswordVersion is not null || secret.RequestId != request.RequestId))
        {
            await record.NoteIssuedAsync(accountId, ct);
            return secret.IsIssuedBy(issue) && !secret.IsPlannedForDeletion
                ? Result(account, secret.Arn, changes)
                : Result(account, null, changes, $"A request for users has issued the password of {FirstAdministrator}, or removed the user");
        }
        var user = await administrator.FindAsync(ct);
        if (user?.PasswordLastUsed is not null)
        {
            await record.NoteIssuedAsync(accountId, ct);
            return Result(account, null, changes, $"{FirstAdministrator} has signed in before");
        }
        if (user is null) await administrator.CreateAsync(Tags(request), ct);
        var arn = await passwords.IssueAsync(password, account, administrator, new FirstAdministratorGuard(administrator), changes, ct);
        await record.NoteIssuedAsync(accountId, ct);
        return arn is not null ? Result(account, arn, changes) : Result(account, null, changes, $"A request for users has issued the password of {FirstAdministrator} at the same time");
    }

    private static IssuedCredentials Result(TargetAccount account, string? arn, List<string> changes, string? reason = null) => new(
        FirstAdministrator,
        SignInUrl.Of(account.Partition, account.AccountId),
        arn,
        changes.Count > 0 ? ControlOutcome.Applied : ControlOutcome.AlreadyInPlace,
        changes,
        reason is null ? [] : [$"{reason}. This request gets no password. To get console users, send a request for users. An operator then confirms the requester's identity."]);

    private static Dictionary<string, string> Tags(OnboardingRequest request) => new() { ["provider-id"] = request.Provider.Id, ["request-id"] = request.RequestId };
}
