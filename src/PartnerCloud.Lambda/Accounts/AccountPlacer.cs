using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>
/// Places an account in the customers' OU if its tags match the request and no other account has its provider.
/// It writes no tags: they came with the creation or the invitation.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="membership">Checks the account's tags.</param>
/// <param name="providers">Finds the accounts that carry the provider's id.</param>
/// <param name="options">The OU.</param>
public sealed class AccountPlacer(IAmazonOrganizations organizations, AccountMembership membership, ProviderAccounts providers, PartnerCloudOptions options)
{
    /// <summary>Places the account. All checks come before the move.</summary>
    /// <exception cref="AccountOfAnotherOrganizationException">Its tags do not match the request. Nothing was moved.</exception>
    /// <exception cref="ProviderOfAnotherAccountException">Another account has the provider, too. Nothing was moved.</exception>
    /// <exception cref="OrganizationalUnitNotFoundException">The configured OU does not exist.</exception>
    public async Task<PlacedAccount> PlaceAsync(string accountId, OnboardingRequest request, CancellationToken ct = default)
    {
        await membership.VerifyOwnerAsync(accountId, request, ct);
        await providers.VerifyNoOtherAsync(request.Provider.Id, accountId, ct);
        var parent = await ParentOfAsync(accountId, ct);
        if (parent != options.CustomersOuId) await MoveAsync(accountId, parent, ct);
        var account = (await organizations.DescribeAccountAsync(new DescribeAccountRequest { AccountId = accountId }, ct)).Account;
        return new(account.Id, account.Arn, account.Name, account.JoinedMethod?.Value == "INVITED" ? "Invited" : "Created");
    }

    private async Task<string> ParentOfAsync(string accountId, CancellationToken ct) =>
        (await organizations.Paginators.ListParents(new ListParentsRequest { ChildId = accountId }).Parents.SingleAsync(ct)).Id;

    private async Task MoveAsync(string accountId, string parent, CancellationToken ct)
    {
        var move = new MoveAccountRequest { AccountId = accountId, SourceParentId = parent, DestinationParentId = options.CustomersOuId };
        try
        {
            await organizations.MoveAccountAsync(move, ct);
        }
        catch (DuplicateAccountException)
        {
            // already there: an earlier answer was lost, or another execution moved it
        }
        catch (DestinationParentNotFoundException unknown)
        {
            throw new OrganizationalUnitNotFoundException(options.CustomersOuId, unknown);
        }
        catch (AmazonOrganizationsException moved) when (moved is SourceParentNotFoundException or AccountNotFoundException)
        {
            if (await ParentOfAsync(accountId, ct) != options.CustomersOuId) throw;
        }
    }
}
