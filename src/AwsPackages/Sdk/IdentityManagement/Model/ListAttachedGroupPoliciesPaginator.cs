using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListAttachedGroupPoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedGroupPoliciesRequest request)
    : Paginator<ListAttachedGroupPoliciesResponse>, IListAttachedGroupPoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => new PaginatedResultKeyResponse<ListAttachedGroupPoliciesResponse, AttachedPolicyType>(this, page => page.AttachedPolicies ?? []);

    protected override Task<ListAttachedGroupPoliciesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListAttachedGroupPoliciesAsync(request, cancellationToken);
    }

    protected override string NextToken(ListAttachedGroupPoliciesResponse response) => response.IsTruncated == true ? response.Marker : null;
}
