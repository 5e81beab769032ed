namespace Amazon.StepFunctions.Model;

public interface IStepFunctionsPaginatorFactory
{
    IGetExecutionHistoryPaginator GetExecutionHistory(GetExecutionHistoryRequest request);

    IListExecutionsPaginator ListExecutions(ListExecutionsRequest request);
}
