using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>Places an account in the customers' OU and tags it. Writes only what is missing, and nothing to an account that another organization has.</summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="options">The OU.</param>
public sealed class AccountPlacer(IAmazonOrganizations organizations, PartnerCloudOptions options)
{
    /// <summary>Places and tags the account.</summary>
    /// <exception cref="AccountOfAnotherOrganizationException">Its tags say that it is another organization's or provider's. Nothing was written or moved.</exception>
    /// <exception cref="OrganizationalUnitNotFoundException">The configured OU does not exist.</exception>
    public async Task<PlacedAccount> PlaceAsync(string accountId, OnboardingRequest request, CancellationToken ct = default)
    {
        var missing = await MissingTagsAsync(accountId, request, ct);
        var parent = await ParentOfAsync(accountId, ct);
        if (parent != options.CustomersOuId) await MoveAsync(accountId, parent, ct);
        if (missing.Count > 0) await organizations.TagResourceAsync(new TagResourceRequest { ResourceId = accountId, Tags = missing }, ct);
        var account = (await organizations.DescribeAccountAsync(new DescribeAccountRequest { AccountId = accountId }, ct)).Account;
        return new(account.Id, account.Arn, account.Name, account.JoinedMethod?.Value == "INVITED" ? "Invited" : "Created");
    }

    private async Task<List<Tag>> MissingTagsAsync(string accountId, OnboardingRequest request, CancellationToken ct)
    {
        var list = new ListTagsForResourceRequest { ResourceId = accountId };
        var present = await organizations.Paginators.ListTagsForResource(list).Tags.ToDictionaryAsync(tag => tag.Key, tag => tag.Value, cancellationToken: ct);
        var desired = AccountTags.Of(request);
        return AccountTags.Conflicts(desired, present) is { Count: > 0 } conflicts
            ? throw new AccountOfAnotherOrganizationException(accountId, conflicts)
            : AccountTags.Missing(desired, present);
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
            // it is there already: an earlier answer was lost, or another execution moved it
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
