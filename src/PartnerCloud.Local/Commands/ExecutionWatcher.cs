using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Commands;

/// <summary>Follows one execution through the Step Functions API until it ends. After a redrive, it continues from there.</summary>
internal sealed class ExecutionWatcher(StepFunctionsClient states)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);
    private int seen;

    /// <summary>The execution's events as they happen, without those of earlier calls.</summary>
    public async IAsyncEnumerable<ReportedEvent> WatchAsync(string executionArn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var running = true; running;)
        {
            // The status first. If the execution has ended, the history read after that is complete.
            running = (await states.DescribeExecutionAsync(executionArn, cancellationToken)).Text("status") == "RUNNING";
            var events = await states.GetExecutionHistoryAsync(executionArn, cancellationToken);
            foreach (var json in events.Skip(seen))
                yield return ReportedEvent.Read(json);
            seen = events.Count;
            if (running)
                await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Reads the report of an execution.</summary>
    public async Task<ExecutionReport> ReportAsync(string executionArn, string? title, CancellationToken cancellationToken)
    {
        var execution = await states.DescribeExecutionAsync(executionArn, cancellationToken);
        var machine = await states.DescribeStateMachineAsync(execution.Text("stateMachineArn")!, cancellationToken);
        var events = await states.GetExecutionHistoryAsync(executionArn, cancellationToken);
        return ExecutionReport.Read(execution, events, JsonNode.Parse(machine.Text("definition")!), title);
    }
}
