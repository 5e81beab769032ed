using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>Finds what an earlier attempt created, or is about to.</summary>
/// <param name="organizations">Organizations of the management account.</param>
public sealed class AccountFinder(IAmazonOrganizations organizations)
{
    /// <summary>
    /// The creation in progress or the finished account of this identity; null when there is neither. Creations come first: one that ends
    /// between the two looks is then seen as an account.
    /// </summary>
    /// <exception cref="AccountCreationBlockedException">The account is there, but suspended or closed.</exception>
    internal async Task<AccountCreation?> FindAsync(AccountIdentity identity, AccountCreation creation, CancellationToken ct) =>
        await FindInProgressAsync(identity, ct) is { } creationId ? creation.InProgress(creationId, CreationWaits.BeforeCheck(creation.Checks))
        : await FindAccountAsync(identity, ct) is { } accountId ? creation.Succeeded(accountId)
        : null;

    private async Task<string?> FindInProgressAsync(AccountIdentity identity, CancellationToken ct)
    {
        var request = new ListCreateAccountStatusRequest { States = [CreateAccountState.IN_PROGRESS.Value] };
        var creations = organizations.Paginators.ListCreateAccountStatus(request).CreateAccountStatuses;
        return (await creations.FirstOrDefaultAsync(identity.Names, ct))?.Id;
    }

    private async Task<string?> FindAccountAsync(AccountIdentity identity, CancellationToken ct)
    {
        var accounts = organizations.Paginators.ListAccounts(new ListAccountsRequest()).Accounts;
        return await accounts.FirstOrDefaultAsync(identity.Owns, ct) is { } account ? UsableId(account) : null;
    }

    private static string UsableId(Account account)
    {
        var state = AccountMembership.StateOf(account);
        return state is "SUSPENDED" or "PENDING_CLOSURE" or "CLOSED"
            ? throw new AccountCreationBlockedException($"the provider's account {account.Id} exists, but is {state}", "Reopen it with AWS Support, or have a new provider made in CAM.")
            : account.Id;
    }
}
