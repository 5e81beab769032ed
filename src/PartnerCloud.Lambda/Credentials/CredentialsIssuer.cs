using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Makes an account's first administrator, once in the account's life and for the request that created it alone: bounded, in the administrators' group, with a
/// password that is issued as every other one is. A later onboarding gets a finding, which points to the request for users, where an operator confirms who asks.
/// </summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="passwords">Issues the password.</param>
/// <param name="record">Knows for whom the account was created, and whether it has had its first administrator.</param>
public sealed class CredentialsIssuer(TargetAccountFactory accounts, PasswordIssuer passwords, FirstAdministratorRecord record)
{
    /// <summary>One first administrator for each account.</summary>
    public const string FirstAdministrator = WellKnownNames.FirstAdministrator;

    private const string Workflow = "onboard-account";

    /// <summary>Issues the credentials, if this request is owed them.</summary>
    /// <exception cref="CustomerBoundaryMissingException">The account lacks the boundary.</exception>
    /// <exception cref="CredentialsSecretNotOursException">There is a secret of the administrator's name which Partner Cloud did not write.</exception>
    /// <exception cref="CredentialsNotIssuedException">AWS refused a call that carries the password.</exception>
    /// <exception cref="AccountAccessNotReadyException">The account does not let us work in it yet. Waiting helps.</exception>
    public async Task<IssuedCredentials> IssueAsync(OnboardingRequest request, string accountId, string executionName, CancellationToken ct = default)
    {
        using var account = await accounts.OpenAsync(accountId, executionName, ct);
        var issue = passwords.IssueOf(Workflow, accountId, executionName, FirstAdministrator);
        var order = new PasswordRequest(request.Provider.Id, accountId, request.RequestId, request.RequestedBy, issue);
        var changes = new List<string>();
        // a direct invocation can name any execution
        var state = request.Option == ProviderOption.CreateAccount && request.RequestId == executionName ? await record.StateForAsync(accountId, request, ct) : FirstAdministratorState.Anothers;
        if (state == FirstAdministratorState.Anothers) return Answer(account, null, changes, "The account was created for another request or requester, for whom alone its first administrator is issued");

        var secret = await passwords.FindAsync(accountId, FirstAdministrator, ct);
        if (state == FirstAdministratorState.Issued)
        {
            return secret is { IsPlannedForDeletion: false } && secret.IsIssuedBy(issue)
                ? Answer(account, secret.Arn, changes)
                : Answer(account, null, changes, "The account's first administrator was issued before");
        }
        var administrator = new ConsoleUser(account, FirstAdministrator, changes);
        if (secret is not null && (secret.IsPlannedForDeletion || secret.PasswordVersion is not null || secret.RequestId != request.RequestId))
        {
            await record.NoteIssuedAsync(accountId, ct);
            return secret.IsIssuedBy(issue) && !secret.IsPlannedForDeletion
                ? Answer(account, secret.Arn, changes)
                : Answer(account, null, changes, $"A request for users has issued the password of {FirstAdministrator}, or removed the user");
        }
        var user = await administrator.FindAsync(ct);
        if (user?.PasswordLastUsed is not null)
        {
            await record.NoteIssuedAsync(accountId, ct);
            return Answer(account, null, changes, $"{FirstAdministrator} has signed in before");
        }
        if (user is null) await administrator.CreateAsync(Tags(request), ct);
        var arn = await passwords.IssueAsync(order, account, administrator, new FirstAdministratorGuard(administrator), changes, ct);
        await record.NoteIssuedAsync(accountId, ct);
        return arn is not null ? Answer(account, arn, changes) : Answer(account, null, changes, $"A request for users has issued the password of {FirstAdministrator} at the same time");
    }

    private static IssuedCredentials Answer(TargetAccount account, string? arn, List<string> changes, string? reason = null) => new(
        FirstAdministrator,
        SignInUrl.Of(account.Partition, account.AccountId),
        arn,
        changes.Count > 0 ? ControlOutcome.Applied : ControlOutcome.AlreadyInPlace,
        changes,
        reason is null ? [] : [$"{reason}. This request gets no password. Ask for console users with a request for users, where an operator confirms who asks."]);

    private static Dictionary<string, string> Tags(OnboardingRequest request) => new() { ["provider-id"] = request.Provider.Id, ["request-id"] = request.RequestId };
}
