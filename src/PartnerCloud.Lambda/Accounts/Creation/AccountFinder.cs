using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>Finds the account that an earlier attempt created, or its creation in progress.</summary>
/// <param name="organizations">Organizations of the management account.</param>
public sealed class AccountFinder(IAmazonOrganizations organizations)
{
    /// <summary>
    /// The creation in progress or the finished account of this identity; null if there is neither. Creations are read first:
    /// if one ends between the two reads, the second read finds its account.
    /// </summary>
    /// <exception cref="AccountNotActiveException">The account exists, but is suspended, about to be closed, or closed.</exception>
    internal async Task<AccountCreation?> FindAsync(AccountIdentity identity, AccountCreation creation, CancellationToken ct) =>
        FindIn(await InProgressAsync(ct), identity, creation) ?? await FindAccountAsync(identity, creation, ct);

    /// <summary>All creations in progress. The list is short: Organizations limits their number.</summary>
    internal async Task<IReadOnlyList<CreateAccountStatus>> InProgressAsync(CancellationToken ct)
    {
        var request = new ListCreateAccountStatusRequest { States = [CreateAccountState.IN_PROGRESS.Value] };
        return await organizations.Paginators.ListCreateAccountStatus(request).CreateAccountStatuses.ToListAsync(ct);
    }

    /// <summary>The creation of this identity among those in progress; null if there is none.</summary>
    internal static AccountCreation? FindIn(IReadOnlyList<CreateAccountStatus> inProgress, AccountIdentity identity, AccountCreation creation) =>
        inProgress.FirstOrDefault(identity.Names) is { } ours ? creation.InProgress(ours.Id, CreationWaits.BeforeCheck(creation.Checks)) : null;

    /// <summary>The finished account of this identity; null if there is none. It may have to read a long list to the end.</summary>
    /// <exception cref="AccountNotActiveException">The account exists, but is suspended, about to be closed, or closed.</exception>
    internal async Task<AccountCreation?> FindAccountAsync(AccountIdentity identity, AccountCreation creation, CancellationToken ct)
    {
        var accounts = organizations.Paginators.ListAccounts(new ListAccountsRequest()).Accounts;
        return await accounts.FirstOrDefaultAsync(identity.Owns, ct) is { } account ? creation.Succeeded(UsableId(account)) : null;
    }

    private static string UsableId(Account account) =>
        AccountMembership.IsClosed(account) ? throw new AccountNotActiveException(account.Id, AccountMembership.StateOf(account)!) : account.Id;
}
