using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Operators;

namespace PartnerCloud.Lambda.Operators;

/// <summary>
/// What an execution's history says about its questions to the operators. Only Step Functions writes a history, so these are the request's own facts,
/// whatever an event claims.
/// </summary>
/// <param name="Open">The detail of the question that was looked for; null where it does not wait for an answer any more.</param>
/// <param name="IsKnown">Whether the history has that question. One that it lacks was never asked, or the history is not that far yet.</param>
internal sealed record IdentityQuestion(JsonElement? Open, bool IsKnown)
{
    /// <summary>An event is put while its question is among the newest events. Further back nobody looks.</summary>
    private const int MostEvents = 1000;

    /// <summary>Finds a question, and whether it is open: nothing happened in the execution after it was asked.</summary>
    /// <param name="newestFirst">The history, with data.</param>
    /// <param name="fingerprint">The question to look for; empty for whichever is open.</param>
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

    /// <summary>The same hash of the task token as the workflow puts into the event: it names a question, and answers nothing.</summary>
    public static string Fingerprint(JsonElement question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.At(question, "taskToken") ?? "")));

    /// <summary>What follows the scheduling of a question while it waits.</summary>
    private static bool IsPartOfAsking(HistoryEvent entry) => entry.Type == HistoryEventType.TaskStarted || entry.Type == HistoryEventType.TaskSubmitted;

    /// <summary>No other task of the workflow puts an event of this kind.</summary>
    private static JsonElement? Asked(HistoryEvent entry) =>
        JsonText.Parse(entry.TaskScheduledEventDetails?.Parameters) is { } parameters
        && JsonText.At(parameters, "Entries", "DetailType") == OperatorsEvent.ConfirmationRequested
        && parameters.GetProperty("Entries")[0].TryGetProperty("Detail", out var detail)
            ? detail : null;
}
