using PartnerCloud.StatesLanguage.History;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>AWS's documented rules for redrives.</summary>
internal static class RedriveRules
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(14);

    /// <summary>AWS's limit for an execution, redrives included: a year.</summary>
    public static readonly TimeSpan LongestExecution = TimeSpan.FromDays(365);

    /// <summary>The reason why an execution cannot be redriven, in AWS's words; null if it can.</summary>
    public static string? Obstacle(Execution execution, DateTimeOffset now)
    {
        var state = execution.State;
        if (state.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded)
            return $"Execution is {StatusNames.Of(state.Status)} and cannot be redriven";
        if (execution.Child is { MapRun.IsExpress: true })
            return null;
        if (now - state.StopDate > Period)
            return "Execution redrivable period exceeded";
        if (now - execution.StartDate > LongestExecution)
            return "Execution has exceeded the max execution time";
        return execution.History.Count >= ExecutionHistory.MostEvents - 1 ? "Execution history event limit exceeded" : null;
    }
}
