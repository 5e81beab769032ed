using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListRolesPaginator(IAmazonIdentityManagementService client, ListRolesRequest request)
    : Paginator<ListRolesResponse>, IListRolesPaginator
{
    public IPaginatedEnumerable<Role> Roles => new PaginatedResultKeyResponse<ListRolesResponse, Role>(this, page => page.Roles ?? []);

    protected override Task<ListRolesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListRolesAsync(request, cancellationToken);
    }

    protected override string NextToken(ListRolesResponse response) => response.IsTruncated == true ? response.Marker : null;
}
