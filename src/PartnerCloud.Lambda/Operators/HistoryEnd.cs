using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.Lambda.Operators;

/// <summary>The end of an execution's history: the state that it stopped in, and the account that it worked in.</summary>
/// <param name="State">The state in which the execution failed or was stopped, or null if it was in none.</param>
/// <param name="IsFinal">Whether that is a Fail state. A redrive would end in it again.</param>
/// <param name="AccountId">The account in the latest task's parameters, or null if no task has one.</param>
internal sealed record HistoryEnd(string? State, bool IsFinal, string? AccountId)
{
    /// <summary>The limit of events to read. Older events add nothing to newer ones.</summary>
    private const int MostEvents = 1000;

    /// <summary>
    /// Reads only as much of the history as it needs. Each event names the event before it in its own branch. Following them back from the last event
    /// therefore leads to the state that failed, whatever other branches did.
    /// </summary>
    public static async Task<HistoryEnd> ReadAsync(IAsyncEnumerable<HistoryEvent> newestFirst)
    {
        HistoryEvent? state = null;
        string? accountId = null;
        long? next = null;
        await foreach (var entry in newestFirst.Take(MostEvents))
        {
            accountId ??= TaskAccount.Of(entry.TaskScheduledEventDetails?.Parameters);
            if (state is null && (next is null or 0 || entry.Id == next))
            {
                next = entry.PreviousEventId;
                state = NameOf(entry) is null ? null : entry;
            }
            if (state is not null && accountId is not null) break;
        }
        return new(state is null ? null : NameOf(state), state?.Type == HistoryEventType.FailStateEntered, accountId);
    }

    private static string? NameOf(HistoryEvent entry) => entry.StateEnteredEventDetails?.Name ?? entry.StateExitedEventDetails?.Name;
}
