using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Reads the results of an execution that maintained users.</summary>
internal static class UserReading
{
    /// <summary>The outcome of each user.</summary>
    public static IReadOnlyList<string> UserOutcomes(this Execution execution) =>
        [.. execution.Output()["users"]!.AsArray().Select(user => $"{(string)user!["userName"]!} {(string)user["action"]!} {(string)user["outcome"]!}")];

    /// <summary>The changes for a user, as text.</summary>
    public static IReadOnlyList<string> Changes(this Execution execution, int user = 0) =>
        [.. execution.Output()["users"]![user]!["changes"]!.AsArray().Select(change => (string)change!)];

    public static string SecretArn(this Execution execution, int user = 0) => (string)execution.Output()["users"]![user]!["secretArn"]!;

    /// <summary>The number of a function's invocations.</summary>
    public static int InvocationsOf(this Execution execution, string function) => execution.Invocations(function).Count();

    /// <summary>The payload of a function's last invocation.</summary>
    public static JsonNode PayloadOf(this Execution execution, string function) => JsonNode.Parse(execution.Invocations(function).Last())!["Payload"]!;

    private static IEnumerable<string> Invocations(this Execution execution, string function) => execution.Events
        .Where(entry => entry.Type == "TaskScheduled").Select(entry => (string?)entry.Details!["parameters"] ?? "")
        .Where(parameters => parameters.Contains($":function:{function}\"", StringComparison.Ordinal));

    /// <summary>The whole history as one text.</summary>
    public static string History(this Execution execution) => string.Join('\n', execution.Events.Select(entry => entry.Details?.ToJsonString()));
}
