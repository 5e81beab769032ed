using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Tells the operators of an execution that failed, timed out or was aborted. EventBridge invokes it, no workflow.</summary>
/// <param name="notifier">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class NotifyOperatorsFunction(OperatorNotifier notifier, FunctionRun run)
{
    /// <summary>Tells the operators of an execution that failed, timed out or was aborted.</summary>
    [LambdaFunction]
    public Task<SentNotice> NotifyOperators(ExecutionStatusChange input) => run.RunAsync(nameof(NotifyOperators), input, () => notifier.NotifyAsync(input.Detail.ExecutionArn));
}
