using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Commands;

/// <summary>Follows one execution through the Step Functions API until it has ended, and on from there when it was redriven.</summary>
internal sealed class ExecutionWatcher(StepFunctionsClient states)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);
    private int seen;

    /// <summary>The events of the execution as they happen, without those that were seen before.</summary>
    public async IAsyncEnumerable<ReportedEvent> WatchAsync(string executionArn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var running = true; running;)
        {
            // The status first: what the history lacks then, it will not have later either.
            running = (await states.DescribeExecutionAsync(executionArn, cancellationToken)).Text("status") == "RUNNING";
            var events = await states.GetExecutionHistoryAsync(executionArn, cancellationToken);
            foreach (var json in events.Skip(seen))
                yield return ReportedEvent.Read(json);
            seen = events.Count;
            if (running)
                await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>The report of an execution.</summary>
    public async Task<ExecutionReport> ReportAsync(string executionArn, string? title, CancellationToken cancellationToken)
    {
        var execution = await states.DescribeExecutionAsync(executionArn, cancellationToken);
        var machine = await states.DescribeStateMachineAsync(execution.Text("stateMachineArn")!, cancellationToken);
        var events = await states.GetExecutionHistoryAsync(executionArn, cancellationToken);
        return ExecutionReport.Read(execution, events, JsonNode.Parse(machine.Text("definition")!), title);
    }
}
