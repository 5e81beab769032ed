using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>What is read off an execution that maintained users.</summary>
internal static class UserReading
{
    /// <summary>User by user, how it went.</summary>
    public static IReadOnlyList<string> UserOutcomes(this Execution execution) =>
        [.. execution.Output()["users"]!.AsArray().Select(user => $"{(string)user!["userName"]!} {(string)user["action"]!} {(string)user["outcome"]!}")];

    public static string SecretArn(this Execution execution, int user = 0) => (string)execution.Output()["users"]![user]!["secretArn"]!;

    /// <summary>How often a function was asked to run.</summary>
    public static int InvocationsOf(this Execution execution, string function) => execution.Events.Count(entry =>
        entry.Type == "TaskScheduled" && ((string?)entry.Details!["parameters"] ?? "").Contains($":function:{function}\"", StringComparison.Ordinal));

    /// <summary>Everything that the history says, as one text.</summary>
    public static string History(this Execution execution) => string.Join('\n', execution.Events.Select(entry => entry.Details?.ToJsonString()));
}
