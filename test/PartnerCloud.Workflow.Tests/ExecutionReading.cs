using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests;

/// <summary>Reads what an operator sees of an execution.</summary>
internal static class ExecutionReading
{
    public static JsonObject Output(this Execution execution) => JsonNode.Parse(execution.State.Output!)!.AsObject();

    /// <summary>The controls' outcomes as the output reports them, by control.</summary>
    public static IReadOnlyDictionary<string, string> Outcomes(this Execution execution) =>
        execution.Output()["baseline"]!["controls"]!.AsArray().ToDictionary(control => (string)control!["control"]!, control => (string)control!["outcome"]!);

    public static string AccountId(this Execution execution) => (string)execution.Output()["account"]!["id"]!;

    /// <summary>The states that were entered, in order.</summary>
    public static IReadOnlyList<string> StatesEntered(this Execution execution) =>
        [.. execution.Events.Where(entry => entry.Type.EndsWith("StateEntered", StringComparison.Ordinal)).Select(entry => (string)entry.Details!["name"]!)];

    public static void AssertSucceeded(this Execution execution) =>
        Assert.True(execution.State.Status == ExecutionStatus.Succeeded, $"{execution.State.Status}: {execution.State.Error}: {execution.State.Cause}");

    /// <summary>Asserts that the execution failed with an error. Returns the cause.</summary>
    public static string AssertFailed(this Execution execution, string error)
    {
        Assert.Equal((ExecutionStatus.Failed, error), (execution.State.Status, execution.State.Error));
        return execution.State.Cause!;
    }
}
