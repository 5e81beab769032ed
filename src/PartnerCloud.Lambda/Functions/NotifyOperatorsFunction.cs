using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Operators;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Tells the operators of an execution that failed, timed out or was aborted, and of one that waits for them. EventBridge invokes it, no workflow.</summary>
/// <param name="notifier">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class NotifyOperatorsFunction(OperatorNotifier notifier, FunctionRun run)
{
    /// <summary>Tells the operators of an execution that failed, timed out or was aborted, and of one that waits for them.</summary>
    [LambdaFunction]
    public Task<SentNotification> NotifyOperators(OperatorsEvent input) => run.RunAsync(nameof(NotifyOperators), input, () => input.DetailType switch
    {
        OperatorsEvent.StatusChange => notifier.NotifyAsync(JsonText.At(input.Detail, "executionArn") ?? throw new ArgumentException("The event names no execution.", nameof(input))),
        OperatorsEvent.ConfirmationRequested => notifier.AskAsync(input.Detail),
        _ => throw new ArgumentException($"Nobody knows what to tell of an event of the kind '{input.DetailType}'.", nameof(input)),
    });
}
