using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class GetGroupPaginator(IAmazonIdentityManagementService client, GetGroupRequest request)
    : Paginator<GetGroupResponse>, IGetGroupPaginator
{
    public IPaginatedEnumerable<User> Users => new PaginatedResultKeyResponse<GetGroupResponse, User>(this, page => page.Users ?? []);

    protected override Task<GetGroupResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.GetGroupAsync(request, cancellationToken);
    }

    protected override string NextToken(GetGroupResponse response) => response.IsTruncated == true ? response.Marker : null;
}
