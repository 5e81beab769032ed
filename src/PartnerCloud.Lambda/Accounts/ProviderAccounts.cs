using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;
using PartnerCloud.Lambda.Aws.Clients;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>
/// Finds the accounts that carry a provider's id, with one call for any number of accounts. The tagging service's index may lag behind
/// Organizations and miss an account, so each account is checked again when it is placed.
/// </summary>
/// <param name="tagging">The tagging service of the management account, configured by <see cref="ConfigFor"/>.</param>
public sealed class ProviderAccounts(IAmazonResourceGroupsTaggingAPI tagging)
{
    /// <summary>The configuration of a client that finds accounts. They are in the region of the organization, not in the home region.</summary>
    public static AmazonResourceGroupsTaggingAPIConfig ConfigFor(PartnerCloudOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var region = OrganizationsRegion.In(options.Partition);
        return new() { RegionEndpoint = region, AuthenticationRegion = region.SystemName };
    }

    /// <summary>Checks that no account but the given one carries the provider's id.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="accountId">The account that may carry the id; null if none may.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="ProviderOfAnotherAccountException">Another account carries the id.</exception>
    internal async Task VerifyNoOtherAsync(string providerId, string? accountId, CancellationToken ct)
    {
        var search = new GetResourcesRequest { ResourceTypeFilters = ["organizations:account"], TagFilters = [new() { Key = AccountTags.ProviderId, Values = [providerId] }] };
        var found = tagging.Paginators.GetResources(search).ResourceTagMappingList;
        if (await found.AnyAsync(account => AccountIdOf(account) != accountId, ct)) throw new ProviderOfAnotherAccountException(providerId);
    }

    // arn:aws:organizations::589942003651:account/o-exampleorg/111122223333
    private static string AccountIdOf(ResourceTagMapping account) => account.ResourceARN[(account.ResourceARN.LastIndexOf('/') + 1)..];
}
