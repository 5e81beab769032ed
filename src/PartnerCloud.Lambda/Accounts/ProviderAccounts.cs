using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;
using PartnerCloud.Lambda.Aws.Clients;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>
/// Finds the accounts that carry a provider's id, with one call however many accounts there are. Its index may lag behind Organizations, so that what it
/// does not show may be there all the same: each account is looked at again when it is placed.
/// </summary>
/// <param name="tagging">The tagging service of the management account, as <see cref="ConfigFor"/> has it.</param>
public sealed class ProviderAccounts(IAmazonResourceGroupsTaggingAPI tagging)
{
    /// <summary>The configuration of a client that finds accounts: they are in the region of the organization, not in the home region.</summary>
    public static AmazonResourceGroupsTaggingAPIConfig ConfigFor(PartnerCloudOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new() { RegionEndpoint = OrganizationsRegion.In(options.Partition) };
    }

    /// <summary>Sees that no account carries the provider's id, but the one that may.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="accountId">The account that may carry it; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ProviderOfAnotherAccountException">Another account carries it.</exception>
    internal async Task VerifyNoOtherAsync(string providerId, string? accountId, CancellationToken ct)
    {
        var search = new GetResourcesRequest { ResourceTypeFilters = ["organizations:account"], TagFilters = [new() { Key = AccountTags.ProviderId, Values = [providerId] }] };
        var found = tagging.Paginators.GetResources(search).ResourceTagMappingList;
        if (await found.AnyAsync(account => AccountIdOf(account) != accountId, ct)) throw new ProviderOfAnotherAccountException(providerId);
    }

    // arn:aws:organizations::589942003651:account/o-exampleorg/111122223333
    private static string AccountIdOf(ResourceTagMapping account) => account.ResourceARN[(account.ResourceARN.LastIndexOf('/') + 1)..];
}
