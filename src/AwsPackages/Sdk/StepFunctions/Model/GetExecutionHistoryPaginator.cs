using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions.Model;

internal sealed class GetExecutionHistoryPaginator(IAmazonStepFunctions client, GetExecutionHistoryRequest request)
    : Paginator<GetExecutionHistoryResponse>, IGetExecutionHistoryPaginator
{
    public IPaginatedEnumerable<HistoryEvent> Events => new PaginatedResultKeyResponse<GetExecutionHistoryResponse, HistoryEvent>(this, page => page.Events ?? []);

    protected override Task<GetExecutionHistoryResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.GetExecutionHistoryAsync(request, cancellationToken);
    }

    protected override string NextToken(GetExecutionHistoryResponse response) => response.NextToken;
}
