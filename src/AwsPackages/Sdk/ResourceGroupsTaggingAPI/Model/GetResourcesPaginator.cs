using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

internal sealed class GetResourcesPaginator(IAmazonResourceGroupsTaggingAPI client, GetResourcesRequest request)
    : Paginator<GetResourcesResponse>, IGetResourcesPaginator
{
    public IPaginatedEnumerable<ResourceTagMapping> ResourceTagMappingList =>
        new PaginatedResultKeyResponse<GetResourcesResponse, ResourceTagMapping>(this, page => page.ResourceTagMappingList ?? []);

    protected override Task<GetResourcesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.PaginationToken = token ?? request.PaginationToken;
        return client.GetResourcesAsync(request, cancellationToken);
    }

    protected override string NextToken(GetResourcesResponse response) => response.PaginationToken;
}
