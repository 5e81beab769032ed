using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Contract.Operators;

namespace PartnerCloud.Lambda.Operators;

/// <summary>
/// Finds executions that are stuck: at work for long, though no step takes long. The result is one line of the log, which CloudWatch Logs turns
/// into metrics: that costs no call and no permission.
/// </summary>
/// <param name="states">Step Functions.</param>
/// <param name="time">The age of what runs is counted up to now.</param>
/// <param name="log">Where the line goes.</param>
public sealed class ExecutionMeasurer(IAmazonStepFunctions states, TimeProvider time, ILogger<ExecutionMeasurer> log)
{
    /// <summary>Younger executions count as at work without a look into their history: most end before they are older.</summary>
    internal static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    /// <summary>Measures all executions that run.</summary>
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

    /// <summary>How long it has been at work; null while it waits for a person.</summary>
    private async Task<TimeSpan?> AgeAsync(ExecutionListItem execution)
    {
        var started = new DateTimeOffset((execution.RedriveDate ?? execution.StartDate!.Value).ToUniversalTime());
        var now = time.GetUtcNow();
        if (now - started < Young) return now - started;
        return now - await ExecutionAge.WorkingSinceAsync(new NewestFirstHistory(states).NewestFirst(execution.ExecutionArn, withData: false), started);
    }
}
