using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Operators;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Sends the operators a notification of an execution that failed, timed out or was aborted, or that waits for them. EventBridge invokes it, not a workflow.</summary>
public sealed class NotifyOperatorsFunction(OperatorNotifier notifier, FunctionRun run)
{
    /// <inheritdoc cref="NotifyOperatorsFunction"/>
    [LambdaFunction]
    public Task<SentNotification> NotifyOperators(OperatorsEvent input) => run.RunAsync(nameof(NotifyOperators), input, () => input.DetailType switch
    {
        OperatorsEvent.StatusChange => notifier.NotifyAsync(JsonText.At(input.Detail, "executionArn") ?? throw new ArgumentException("The event names no execution.", nameof(input))),
        OperatorsEvent.ConfirmationRequested => notifier.AskAsync(input.Detail),
        _ => throw new ArgumentException($"There is no notification for an event of the kind '{input.DetailType}'.", nameof(input)),
    });
}
