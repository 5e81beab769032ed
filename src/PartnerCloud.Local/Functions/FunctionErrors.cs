using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Functions;

/// <summary>The answers that Lambda gives for a function that fails.</summary>
internal static class FunctionErrors
{
    private const string Unhandled = "Unhandled";
    private const int SignalBase = 128;

    /// <summary>The function reported this error itself.</summary>
    public static FunctionAnswer Reported(string payload) => new(payload, Unhandled);

    /// <summary>The process ended before it answered.</summary>
    public static FunctionAnswer Exited(string requestId, int exitCode) =>
        Of("Runtime.ExitError", $"RequestId: {requestId} Error: {ExitReason(exitCode)}");

    /// <summary>The time limit passed, and the process was killed.</summary>
    public static FunctionAnswer TimedOut(string requestId, TimeSpan limit) =>
        Of("Sandbox.Timedout", string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: Task timed out after {limit.TotalSeconds:F2} seconds"));

    private static string ExitReason(int exitCode) => exitCode switch
    {
        0 => "Runtime exited without providing a reason",
        SignalBase + 6 => "Runtime exited with error: signal: aborted",
        SignalBase + 9 => "Runtime exited with error: signal: killed",
        SignalBase + 11 => "Runtime exited with error: signal: segmentation fault",
        SignalBase + 15 => "Runtime exited with error: signal: terminated",
        _ => string.Create(CultureInfo.InvariantCulture, $"Runtime exited with error: exit status {exitCode}"),
    };

    private static FunctionAnswer Of(string errorType, string errorMessage) =>
        new(JsonSerializer.Serialize(new JsonObject { ["errorType"] = errorType, ["errorMessage"] = errorMessage }), Unhandled);
}
