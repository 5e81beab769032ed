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
/// Tells the operators of an execution that did not succeed, and of one that waits for them. Of the event it takes the execution's ARN alone, and asks Step Functions for the rest. With a
/// customer managed key, events of failures carry neither input nor error. And anybody with events:PutEvents can claim anything in one that asks for a confirmation.
/// It keeps no state: an event that comes twice is a second message, which harms nobody.
/// </summary>
/// <param name="states">Step Functions.</param>
/// <param name="topics">SNS.</param>
/// <param name="options">Which topic is the operators'.</param>
/// <param name="log">A line for each event that made no notification.</param>
public sealed class OperatorNotifier(IAmazonStepFunctions states, IAmazonSimpleNotificationService topics, PartnerCloudOptions options, ILogger<OperatorNotifier> log)
{
    /// <summary>Publishes a notice, unless the execution has been redriven before anybody needed to be told.</summary>
    public async Task<SentNotification> NotifyAsync(string executionArn)
    {
        var execution = await states.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn });
        if (execution.Status == ExecutionStatus.RUNNING || execution.Status == ExecutionStatus.SUCCEEDED) return new(SentNotification.RedrivenMeanwhile, null);
        var end = await HistoryEnd.ReadAsync(new NewestFirstHistory(states).NewestFirst(executionArn, withData: true));
        var notice = FailureNotification.Of(FailedExecution.Of(execution, end));
        return await PublishAsync(notice.Subject, notice.Text);
    }

    /// <summary>
    /// Publishes what an operator needs to confirm who is asking, or to refuse: the question that is open in the execution's history, and nothing that the event says.
    /// <list type="bullet">
    /// <item>The event names another execution than one of ours, or none that exists: nothing is published.</item>
    /// <item>The event's question is answered already: nothing is published. The open one, if any, has an event of its own.</item>
    /// <item>The event names no question: the open one is published.</item>
    /// <item>The history does not know the question: either it is not that far yet, or nobody asked it. Lambda tries again; at last an alarm rings.</item>
    /// </list>
    /// </summary>
    /// <exception cref="AwsTemporarilyUnavailableException">The history does not have the question.</exception>
    public async Task<SentNotification> AskAsync(JsonElement detail)
    {
        if (ConfirmationExecution.Of(JsonText.At(detail, "executionArn"), options) is not { } execution) return Ignored(SentNotification.NotOurs, null);
        if (await FindAsync(execution, JsonText.At(detail, "question") ?? "") is not { } question) return Ignored(SentNotification.NothingWaits, execution);
        if (!question.IsKnown) throw new AwsTemporarilyUnavailableException("states:GetExecutionHistory", "without the question that the event speaks of", null);
        if (question.Open is not { } open) return Ignored(SentNotification.NothingWaits, execution);
        var notice = ConfirmationNotification.Of(AwaitedConfirmation.Of(execution, open));
        return await PublishAsync(notice.Subject, notice.Text);
    }

    /// <summary>Null where there is no such execution.</summary>
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

    /// <summary>EventBridge may deliver late. Where it did not, somebody forged the event, and this line has the moment.</summary>
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
