using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.Lambda.Operators;

/// <summary>
/// Tells the operators of an execution that did not succeed, and of one that waits for them. Of the former it asks Step Functions instead of trusting the event: with a customer managed key
/// events carry neither input nor error. It keeps no state: an event that comes twice is a second message, which harms nobody.
/// </summary>
/// <param name="states">Step Functions.</param>
/// <param name="topics">SNS.</param>
/// <param name="options">Which topic is the operators'.</param>
public sealed class OperatorNotifier(IAmazonStepFunctions states, IAmazonSimpleNotificationService topics, PartnerCloudOptions options)
{
    /// <summary>Publishes a notice, unless the execution has been redriven before anybody needed to be told.</summary>
    public async Task<SentNotice> NotifyAsync(string executionArn)
    {
        var execution = await states.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn });
        if (execution.Status == ExecutionStatus.RUNNING || execution.Status == ExecutionStatus.SUCCEEDED) return new(SentNotice.RedrivenMeanwhile, null);
        var end = await HistoryEnd.ReadAsync(new ExecutionHistory(states).NewestFirst(executionArn, withData: true));
        var notice = FailureNotice.Of(FailedExecution.Of(execution, end));
        return await PublishAsync(notice.Subject, notice.Text);
    }

    /// <summary>Publishes what an operator needs to confirm who is asking, or to refuse. The event has it all.</summary>
    /// <exception cref="ArgumentException">The event has no task token that a command could be made of.</exception>
    public Task<SentNotice> AskAsync(JsonElement detail)
    {
        var notice = ConfirmationNotice.Of(AwaitedConfirmation.Of(detail));
        return PublishAsync(notice.Subject, notice.Text);
    }

    private async Task<SentNotice> PublishAsync(string subject, string text)
    {
        var answer = await topics.PublishAsync(new PublishRequest { TopicArn = options.OperatorsTopicArn, Subject = subject, Message = text });
        return new(SentNotice.Published, answer.MessageId);
    }
}
