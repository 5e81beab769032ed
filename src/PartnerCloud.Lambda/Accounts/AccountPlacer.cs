using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>
/// Places an account in the customers' OU if its tags match the request and no other account has its provider. Accounts join under the root.
/// An account that is in any OU was put there by an operator, so it stays.
/// It writes no tags: they came with the creation or the invitation.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="membership">Checks the account's state and tags.</param>
/// <param name="providers">Finds the accounts that carry the provider's id.</param>
/// <param name="places">Says where an account is.</param>
/// <param name="options">The OU.</param>
public sealed class AccountPlacer(IAmazonOrganizations organizations, AccountMembership membership, ProviderAccounts providers, AccountPlaces places, PartnerCloudOptions options)
{
    /// <summary>Places the account. All checks come before the move.</summary>
    /// <exception cref="AccountNotMemberException">It left the organization, or does not show as a member yet.</exception>
    /// <exception cref="AccountNotActiveException">It is suspended, about to be closed, or closed.</exception>
    /// <exception cref="AccountOfAnotherOrganizationException">Its tags do not match the request. Nothing was moved.</exception>
    /// <exception cref="ProviderOfAnotherAccountException">Another account has the provider, too. Nothing was moved.</exception>
    /// <exception cref="OrganizationalUnitNotFoundException">The configured OU does not exist.</exception>
    public async Task<PlacedAccount> PlaceAsync(string accountId, OnboardingRequest request, CancellationToken ct = default)
    {
        var account = await membership.GetActiveAsync(accountId, ct);
        await membership.VerifyOwnerAsync(accountId, request, ct);
        await providers.VerifyNoOtherAsync(request.Provider.Id, accountId, ct);
        var parent = await places.ParentOfAsync(accountId, ct);
        if (AccountPlaces.IsRoot(parent)) parent = await MoveAsync(accountId, parent, ct);
        return new(account.Id, account.Arn, account.Name, account.JoinedMethod?.Value == "INVITED" ? "Invited" : "Created", await places.DescribeAsync(parent, ct));
    }

    /// <summary>Moves the account into the customers' OU. Returns the parent that it has then: somebody else may have moved it first.</summary>
    private async Task<Parent> MoveAsync(string accountId, Parent root, CancellationToken ct)
    {
        var move = new MoveAccountRequest { AccountId = accountId, SourceParentId = root.Id, DestinationParentId = options.CustomersOuId };
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
            var present = await places.ParentOfAsync(accountId, ct);
            if (AccountPlaces.IsRoot(present)) throw;
            return present;
        }
        return new() { Id = options.CustomersOuId, Type = ParentType.ORGANIZATIONAL_UNIT };
    }
}
