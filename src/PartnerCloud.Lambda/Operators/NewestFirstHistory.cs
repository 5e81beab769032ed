using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The events of an execution, newest first: what matters to an operator is near the end of a history that may hold thousands.</summary>
/// <param name="states">Step Functions.</param>
public sealed class NewestFirstHistory(IAmazonStepFunctions states)
{
    private const int EventsPerPage = 100;

    /// <summary>Reads event by event, page by page, for as long as the caller goes on.</summary>
    /// <param name="executionArn">The execution.</param>
    /// <param name="withData">Whether the events carry inputs and outputs.</param>
    public IAsyncEnumerable<HistoryEvent> NewestFirst(string executionArn, bool withData) => states.Paginators.GetExecutionHistory(new GetExecutionHistoryRequest
    {
        ExecutionArn = executionArn,
        ReverseOrder = true,
        MaxResults = EventsPerPage,
        IncludeExecutionData = withData,
    }).Events;
}
