using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations.Model;

internal sealed class ListPoliciesForTargetPaginator(IAmazonOrganizations client, ListPoliciesForTargetRequest request)
    : Paginator<ListPoliciesForTargetResponse>, IListPoliciesForTargetPaginator
{
    public IPaginatedEnumerable<PolicySummary> Policies => new PaginatedResultKeyResponse<ListPoliciesForTargetResponse, PolicySummary>(this, page => page.Policies ?? []);

    protected override Task<ListPoliciesForTargetResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListPoliciesForTargetAsync(request, cancellationToken);
    }

    protected override string NextToken(ListPoliciesForTargetResponse response) => response.NextToken;
}
