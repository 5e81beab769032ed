using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Contract.Operators;

namespace PartnerCloud.Lambda.Operators;

/// <summary>
/// Finds executions that are stuck: at work for long, though no step takes long. It writes the result as one log line. CloudWatch Logs turns the line into
/// metrics, which costs no call and no permission.
/// </summary>
/// <param name="states">Step Functions.</param>
/// <param name="time">The clock that ages are measured by.</param>
/// <param name="log">Gets the line.</param>
public sealed class ExecutionMeasurer(IAmazonStepFunctions states, TimeProvider time, ILogger<ExecutionMeasurer> log)
{
    /// <summary>Younger executions count as at work, and their history is not read. Most executions end sooner.</summary>
    internal static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    /// <summary>Measures all running executions of the state machines.</summary>
    public async Task<ExecutionMeasurement> MeasureAsync(IReadOnlyList<string> stateMachineArns)
    {
        var measured = new ExecutionMeasurement(0, 0, 0, null);
        foreach (var arn in stateMachineArns)
        {
            await foreach (var execution in states.Paginators.ListExecutions(new ListExecutionsRequest { StateMachineArn = arn, StatusFilter = ExecutionStatus.RUNNING }).Executions)
                measured = measured.With(execution.ExecutionArn, await AgeAsync(execution));
        }
        log.LogInformation(
            "{Measurement} {OldestWorkingSeconds} {WorkingExecutions} {WaitingExecutions} {OldestExecutionArn}",
            nameof(ExecutionMeasurement), measured.OldestWorkingSeconds, measured.WorkingExecutions, measured.WaitingExecutions, measured.OldestExecutionArn);
        return measured;
    }

    /// <summary>How long the execution has been at work, or null while it waits for a person.</summary>
    private async Task<TimeSpan?> AgeAsync(ExecutionListItem execution)
    {
        var started = new DateTimeOffset((execution.RedriveDate ?? execution.StartDate!.Value).ToUniversalTime());
        var now = time.GetUtcNow();
        if (now - started < Young) return now - started;
        return now - await ExecutionAge.WorkingSinceAsync(new NewestFirstHistory(states).NewestFirst(execution.ExecutionArn, withData: false), started);
    }
}
