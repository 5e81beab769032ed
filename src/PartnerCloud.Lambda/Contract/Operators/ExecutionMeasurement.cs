using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Operators;

/// <summary>The executions that run, in numbers.</summary>
/// <param name="OldestWorkingSeconds">How long the oldest has been at work without a person in between; 0 where none is at work.</param>
/// <param name="WorkingExecutions">How many are at work.</param>
/// <param name="WaitingExecutions">How many wait for a person.</param>
/// <param name="OldestExecutionArn">Which one is the oldest at work.</param>
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
