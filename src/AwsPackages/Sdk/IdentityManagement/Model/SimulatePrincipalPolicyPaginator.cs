using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.IdentityManagement.Model;

internal sealed class SimulatePrincipalPolicyPaginator(IAmazonIdentityManagementService client, SimulatePrincipalPolicyRequest request)
    : Paginator<SimulatePrincipalPolicyResponse>, ISimulatePrincipalPolicyPaginator
{
    public IPaginatedEnumerable<EvaluationResult> EvaluationResults => new PaginatedResultKeyResponse<SimulatePrincipalPolicyResponse, EvaluationResult>(this, page => page.EvaluationResults ?? []);

    protected override Task<SimulatePrincipalPolicyResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.Marker = token ?? request.Marker;
        return client.SimulatePrincipalPolicyAsync(request, cancellationToken);
    }

    protected override string NextToken(SimulatePrincipalPolicyResponse response) => response.IsTruncated == true ? response.Marker : null;
}
