using System.Text;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests;

/// <summary>Sizes of inputs, outputs, events and messages, in bytes as AWS counts them.</summary>
internal static class Payloads
{
    /// <summary>The limit of Step Functions for an input or output, of EventBridge for an event and of SNS for a message.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>The largest input, output or other text in the events of a history.</summary>
    public static int Largest(Execution execution) =>
        execution.Events.SelectMany(entry => entry.Details ?? []).Max(member => Encoding.UTF8.GetByteCount(member.Value?.ToString() ?? ""));

    /// <summary>The largest event on a bus of the management account, and the largest message to operators.</summary>
    public static int LargestMessage(TestPartnerCloud aws) =>
        aws.Cloud.AllEvents().Select(entry => entry.Detail).Concat(aws.Cloud.AllMessages().Select(message => message.Text)).Max(Encoding.UTF8.GetByteCount);
}
