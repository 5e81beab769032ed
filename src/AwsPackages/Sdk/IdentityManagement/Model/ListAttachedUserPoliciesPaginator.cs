using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListAttachedUserPoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedUserPoliciesRequest request)
    : Paginator<ListAttachedUserPoliciesResponse>, IListAttachedUserPoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => new PaginatedResultKeyResponse<ListAttachedUserPoliciesResponse, AttachedPolicyType>(this, page => page.AttachedPolicies ?? []);

    protected override Task<ListAttachedUserPoliciesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListAttachedUserPoliciesAsync(request, cancellationToken);
    }

    protected override string NextToken(ListAttachedUserPoliciesResponse response) => response.IsTruncated == true ? response.Marker : null;
}
