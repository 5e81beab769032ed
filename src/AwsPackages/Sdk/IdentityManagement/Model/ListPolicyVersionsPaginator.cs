using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class ListPolicyVersionsPaginator(IAmazonIdentityManagementService client, ListPolicyVersionsRequest request)
    : Paginator<ListPolicyVersionsResponse>, IListPolicyVersionsPaginator
{
    public IPaginatedEnumerable<PolicyVersion> Versions => new PaginatedResultKeyResponse<ListPolicyVersionsResponse, PolicyVersion>(this, page => page.Versions ?? []);

    protected override Task<ListPolicyVersionsResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.ListPolicyVersionsAsync(request, cancellationToken);
    }

    protected override string NextToken(ListPolicyVersionsResponse response) => response.IsTruncated == true ? response.Marker : null;
}
