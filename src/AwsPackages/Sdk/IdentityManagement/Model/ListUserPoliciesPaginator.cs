using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListUserPoliciesPaginator(IAmazonIdentityManagementService client, ListUserPoliciesRequest request)
    : Paginator<ListUserPoliciesResponse>, IListUserPoliciesPaginator
{
    public IPaginatedEnumerable<string> PolicyNames => new PaginatedResultKeyResponse<ListUserPoliciesResponse, string>(this, page => page.PolicyNames ?? []);

    protected override Task<ListUserPoliciesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListUserPoliciesAsync(request, cancellationToken);
    }

    protected override string NextToken(ListUserPoliciesResponse response) => response.IsTruncated == true ? response.Marker : null;
}
