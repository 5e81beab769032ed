using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Operators;

namespace PartnerCloud.Lambda.Operators;

/// <summary>
/// A question to the operators, as an execution's history has it. Only Step Functions writes a history, so it holds the request's own facts, whatever
/// an event claims.
/// </summary>
/// <param name="Open">The question's detail, or null if it no longer waits for an answer.</param>
/// <param name="IsKnown">Whether the history has the question. If not, it was never asked, or the history does not show it yet.</param>
internal sealed record IdentityQuestion(JsonElement? Open, bool IsKnown)
{
    /// <summary>The limit of events to read. An event is sent while its question is among the newest events.</summary>
    private const int MostEvents = 1000;

    /// <summary>Finds a question, and whether it is open. It is open if nothing happened in the execution after it was asked.</summary>
    /// <param name="newestFirst">The history, newest event first, with data.</param>
    /// <param name="fingerprint">The question to look for. Empty for the open one.</param>
    public static async Task<IdentityQuestion> ReadAsync(IAsyncEnumerable<HistoryEvent> newestFirst, string fingerprint)
    {
        var isNewest = true;
        await foreach (var entry in newestFirst.Take(MostEvents))
        {
            if (IsPartOfAsking(entry)) continue;
            var asked = Asked(entry);
            if (isNewest && fingerprint.Length == 0) return new(asked, asked is not null);
            if (asked is { } question && Fingerprint(question) == fingerprint) return new(isNewest ? question : null, true);
            isNewest = false;
        }
        return new(null, false);
    }

    /// <summary>The hash of the task token that the workflow puts into the event. It identifies a question, but cannot answer it.</summary>
    public static string Fingerprint(JsonElement question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.At(question, "taskToken") ?? "")));

    /// <summary>Whether the event only follows the scheduling of a question that still waits.</summary>
    private static bool IsPartOfAsking(HistoryEvent entry) => entry.Type == HistoryEventType.TaskStarted || entry.Type == HistoryEventType.TaskSubmitted;

    /// <summary>The question's detail, or null for other events. No other task of the workflow sends an event of this type.</summary>
    private static JsonElement? Asked(HistoryEvent entry) =>
        JsonText.Parse(entry.TaskScheduledEventDetails?.Parameters) is { } parameters
        && JsonText.At(parameters, "Entries", "DetailType") == OperatorsEvent.ConfirmationRequested
        && parameters.GetProperty("Entries")[0].TryGetProperty("Detail", out var detail)
            ? detail : null;
}
