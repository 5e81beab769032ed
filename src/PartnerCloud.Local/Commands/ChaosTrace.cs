using PartnerCloud.Local.Chaos;
using PartnerCloud.StatesLanguage.Executions;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Prints the course of one run: states, failed attempts, and the calls between them.</summary>
internal static class ChaosTrace
{
    public static void Write(IAnsiConsole console, ScenarioStage stage, Execution execution)
    {
        var calls = stage.Cloud.Calls.All.Where(call => call.Time >= execution.StartDate)
            .Select(call => (call.Time, Line: $"    {call.Result,-28} {call.Origin[(call.Origin.LastIndexOf('/') + 1)..]}: {call.Service} {call.Operation} in {call.AccountId}"));
        var events = execution.Events.Select(entry => (Time: entry.Timestamp, Line: LineOf(entry.Type, entry.Details))).Where(entry => entry.Line is not null);
        foreach (var (time, line) in calls.Concat(events!).OrderBy(entry => entry.Time))
            console.WriteLine($"{time - execution.StartDate:d\\.hh\\:mm\\:ss} {line}");
    }

    private static string? LineOf(string type, System.Text.Json.Nodes.JsonObject? details) =>
        type.EndsWith("StateEntered", StringComparison.Ordinal) ? $"  {details!["name"]}"
        : type.EndsWith("Failed", StringComparison.Ordinal) || type.EndsWith("TimedOut", StringComparison.Ordinal) ? $"  {type}: {details?["error"]}: {Short((string?)details?["cause"])}"
        : type is "ExecutionRedriven" or "ExecutionSucceeded" ? $"  {type}"
        : null;

    private static string? Short(string? cause) => cause is { Length: > 400 } ? cause[..400] + "..." : cause;
}
