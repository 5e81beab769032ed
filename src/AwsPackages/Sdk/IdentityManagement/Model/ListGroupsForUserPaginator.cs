using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListGroupsForUserPaginator(IAmazonIdentityManagementService client, ListGroupsForUserRequest request)
    : Paginator<ListGroupsForUserResponse>, IListGroupsForUserPaginator
{
    public IPaginatedEnumerable<Group> Groups => new PaginatedResultKeyResponse<ListGroupsForUserResponse, Group>(this, page => page.Groups ?? []);

    protected override Task<ListGroupsForUserResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListGroupsForUserAsync(request, cancellationToken);
    }

    protected override string NextToken(ListGroupsForUserResponse response) => response.IsTruncated == true ? response.Marker : null;
}
