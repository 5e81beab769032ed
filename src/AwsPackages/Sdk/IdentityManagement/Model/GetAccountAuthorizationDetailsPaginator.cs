using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class GetAccountAuthorizationDetailsPaginator(IAmazonIdentityManagementService client, GetAccountAuthorizationDetailsRequest request)
    : Paginator<GetAccountAuthorizationDetailsResponse>, IGetAccountAuthorizationDetailsPaginator
{
    public IPaginatedEnumerable<UserDetail> UserDetailList => new PaginatedResultKeyResponse<GetAccountAuthorizationDetailsResponse, UserDetail>(this, page => page.UserDetailList ?? []);

    public IPaginatedEnumerable<GroupDetail> GroupDetailList => new PaginatedResultKeyResponse<GetAccountAuthorizationDetailsResponse, GroupDetail>(this, page => page.GroupDetailList ?? []);

    public IPaginatedEnumerable<RoleDetail> RoleDetailList => new PaginatedResultKeyResponse<GetAccountAuthorizationDetailsResponse, RoleDetail>(this, page => page.RoleDetailList ?? []);

    public IPaginatedEnumerable<ManagedPolicyDetail> Policies => new PaginatedResultKeyResponse<GetAccountAuthorizationDetailsResponse, ManagedPolicyDetail>(this, page => page.Policies ?? []);

    protected override Task<GetAccountAuthorizationDetailsResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.GetAccountAuthorizationDetailsAsync(request, cancellationToken);
    }

    protected override string NextToken(GetAccountAuthorizationDetailsResponse response) => response.IsTruncated == true ? response.Marker : null;
}
