using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations.Model;

internal sealed class ListRootsPaginator(IAmazonOrganizations client, ListRootsRequest request)
    : Paginator<ListRootsResponse>, IListRootsPaginator
{
    public IPaginatedEnumerable<Root> Roots => new PaginatedResultKeyResponse<ListRootsResponse, Root>(this, page => page.Roots ?? []);

    protected override Task<ListRootsResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListRootsAsync(request, cancellationToken);
    }

    protected override string NextToken(ListRootsResponse response) => response.NextToken;
}
