using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI;

public interface IAmazonResourceGroupsTaggingAPI : IAmazonService, IDisposable
{
    IResourceGroupsTaggingAPIPaginatorFactory Paginators { get; }

    Task<GetResourcesResponse> GetResourcesAsync(GetResourcesRequest request, CancellationToken cancellationToken = default);
}
