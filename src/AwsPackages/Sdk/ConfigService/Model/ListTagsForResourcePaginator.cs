using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

internal sealed class ListTagsForResourcePaginator(IAmazonConfigService client, ListTagsForResourceRequest request) : Paginator<ListTagsForResourceResponse>, IListTagsForResourcePaginator
{
    public IPaginatedEnumerable<Tag> Tags => new PaginatedResultKeyResponse<ListTagsForResourceResponse, Tag>(this, page => page.Tags ?? []);

    protected override Task<ListTagsForResourceResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListTagsForResourceAsync(request, cancellationToken);
    }

    protected override string NextToken(ListTagsForResourceResponse response) => response.NextToken;
}
