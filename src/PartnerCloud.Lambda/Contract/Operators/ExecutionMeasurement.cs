using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Operators;

/// <summary>Figures on the running executions.</summary>
/// <param name="OldestWorkingSeconds">Seconds that the oldest execution has been at work without waiting for a person, or 0 if none is at work.</param>
/// <param name="WorkingExecutions">The number of executions at work.</param>
/// <param name="WaitingExecutions">The number of executions that wait for a person.</param>
/// <param name="OldestExecutionArn">The ARN of the oldest execution at work.</param>
public sealed record ExecutionMeasurement(
    [property: JsonPropertyName("oldestWorkingSeconds")] long OldestWorkingSeconds,
    [property: JsonPropertyName("workingExecutions")] long WorkingExecutions,
    [property: JsonPropertyName("waitingExecutions")] long WaitingExecutions,
    [property: JsonPropertyName("oldestExecutionArn")] string? OldestExecutionArn)
{
    internal ExecutionMeasurement With(string executionArn, TimeSpan? age)
    {
        if (age is not { } working) return this with { WaitingExecutions = WaitingExecutions + 1 };
        var measured = this with { WorkingExecutions = WorkingExecutions + 1 };
        var seconds = (long)working.TotalSeconds;
        return OldestExecutionArn is not null && seconds <= OldestWorkingSeconds ? measured : measured with { OldestWorkingSeconds = seconds, OldestExecutionArn = executionArn };
    }
}
