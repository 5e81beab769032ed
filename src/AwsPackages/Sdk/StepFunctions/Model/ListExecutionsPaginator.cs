using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

internal sealed class ListExecutionsPaginator(IAmazonStepFunctions client, ListExecutionsRequest request)
    : Paginator<ListExecutionsResponse>, IListExecutionsPaginator
{
    public IPaginatedEnumerable<ExecutionListItem> Executions => new PaginatedResultKeyResponse<ListExecutionsResponse, ExecutionListItem>(this, page => page.Executions ?? []);

    protected override Task<ListExecutionsResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListExecutionsAsync(request, cancellationToken);
    }

    protected override string NextToken(ListExecutionsResponse response) => response.NextToken;
}
