using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Operators;

namespace PartnerCloud.Lambda.Operators;

/// <summary>
/// Notifies the operators about an execution that did not succeed, or that waits for them. It takes only the execution's ARN from the event, and asks Step
/// Functions for the rest. There are two reasons:
/// <list type="bullet">
/// <item>With a customer managed key, events of failures have neither input nor error.</item>
/// <item>Anybody with events:PutEvents can claim anything in an event that asks for a confirmation.</item>
/// </list>
/// It keeps no state. An event that is delivered twice leads to a second notification, which does no harm.
/// </summary>
/// <param name="states">Step Functions.</param>
/// <param name="topics">SNS.</param>
/// <param name="options">The operators' topic.</param>
/// <param name="log">Gets a line for each event that led to no notification.</param>
public sealed class OperatorNotifier(IAmazonStepFunctions states, IAmazonSimpleNotificationService topics, PartnerCloudOptions options, ILogger<OperatorNotifier> log)
{
    /// <summary>Publishes a notification about a failure, unless the execution was redriven and runs or has succeeded.</summary>
    public async Task<SentNotification> NotifyAsync(string executionArn)
    {
        var execution = await states.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn });
        if (execution.Status == ExecutionStatus.RUNNING || execution.Status == ExecutionStatus.SUCCEEDED) return new(SentNotification.RedrivenMeanwhile, null);
        var end = await HistoryEnd.ReadAsync(new NewestFirstHistory(states).NewestFirst(executionArn, withData: true));
        var notification = FailureNotification.Of(FailedExecution.Of(execution, end));
        return await PublishAsync(notification.Subject, notification.Text);
    }

    /// <summary>
    /// Publishes what an operator needs to confirm the requester's identity, or to refuse. The facts come from the open question in the execution's history,
    /// never from the event.
    /// <list type="bullet">
    /// <item>The event names an execution that is not ours, or that does not exist: nothing is published.</item>
    /// <item>The event's question is answered already: nothing is published. If another question is open, it has its own event.</item>
    /// <item>The event names no question: the open one is published.</item>
    /// <item>The history does not have the question, because it is not visible yet or nobody asked it: Lambda tries again. In the end an alarm goes off.</item>
    /// </list>
    /// </summary>
    /// <exception cref="AwsTemporarilyUnavailableException">The history does not have the question.</exception>
    public async Task<SentNotification> AskAsync(JsonElement detail)
    {
        if (ConfirmationExecution.Of(JsonText.At(detail, "executionArn"), options) is not { } execution) return Ignored(SentNotification.NotOurs, null);
        if (await FindAsync(execution, JsonText.At(detail, "question") ?? "") is not { } question) return Ignored(SentNotification.NothingWaits, execution);
        if (!question.IsKnown) throw new AwsTemporarilyUnavailableException("states:GetExecutionHistory", "a history without the question that the event names", null);
        if (question.Open is not { } open) return Ignored(SentNotification.NothingWaits, execution);
        var notification = ConfirmationNotification.Of(AwaitedConfirmation.Of(execution, open));
        return await PublishAsync(notification.Subject, notification.Text);
    }

    /// <summary>Returns null if there is no such execution.</summary>
    private async Task<IdentityQuestion?> FindAsync(ConfirmationExecution execution, string fingerprint)
    {
        try
        {
            return await IdentityQuestion.ReadAsync(new NewestFirstHistory(states).NewestFirst(execution.Arn, withData: true), fingerprint);
        }
        catch (ExecutionDoesNotExistException)
        {
            return null;
        }
    }

    /// <summary>EventBridge may deliver late. Otherwise somebody forged the event, and this log line shows when.</summary>
    private SentNotification Ignored(string outcome, ConfirmationExecution? execution)
    {
        log.LogWarning("{Notification} {Outcome} {ExecutionArn}", "NotSent", outcome, execution?.Arn);
        return new(outcome, null);
    }

    private async Task<SentNotification> PublishAsync(string subject, string text)
    {
        var answer = await topics.PublishAsync(new PublishRequest { TopicArn = options.OperatorsTopicArn, Subject = subject, Message = text });
        return new(SentNotification.Published, answer.MessageId);
    }
}
