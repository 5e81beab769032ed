using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The events of an execution, newest first. A history may have thousands, and what matters to an operator is near its end.</summary>
/// <param name="states">Step Functions.</param>
public sealed class NewestFirstHistory(IAmazonStepFunctions states)
{
    private const int EventsPerPage = 100;

    /// <summary>Reads event by event, and fetches pages only as the caller continues.</summary>
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
