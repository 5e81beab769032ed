using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations.Model;

internal sealed class ListParentsPaginator(IAmazonOrganizations client, ListParentsRequest request)
    : Paginator<ListParentsResponse>, IListParentsPaginator
{
    public IPaginatedEnumerable<Parent> Parents => new PaginatedResultKeyResponse<ListParentsResponse, Parent>(this, page => page.Parents ?? []);

    protected override Task<ListParentsResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListParentsAsync(request, cancellationToken);
    }

    protected override string NextToken(ListParentsResponse response) => response.NextToken;
}
