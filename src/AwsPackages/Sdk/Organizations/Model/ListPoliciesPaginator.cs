using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations.Model;

internal sealed class ListPoliciesPaginator(IAmazonOrganizations client, ListPoliciesRequest request)
    : Paginator<ListPoliciesResponse>, IListPoliciesPaginator
{
    public IPaginatedEnumerable<PolicySummary> Policies => new PaginatedResultKeyResponse<ListPoliciesResponse, PolicySummary>(this, page => page.Policies ?? []);

    protected override Task<ListPoliciesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListPoliciesAsync(request, cancellationToken);
    }

    protected override string NextToken(ListPoliciesResponse response) => response.NextToken;
}
