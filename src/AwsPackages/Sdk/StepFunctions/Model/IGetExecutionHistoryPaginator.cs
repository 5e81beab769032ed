using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

public interface IGetExecutionHistoryPaginator
{
    IPaginatedEnumerable<GetExecutionHistoryResponse> Responses { get; }

    IPaginatedEnumerable<HistoryEvent> Events { get; }
}
