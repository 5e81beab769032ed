using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.Lambda.Operators;

/// <summary>What the end of an execution's history tells: where it stood, and in which account it worked.</summary>
/// <param name="State">The state that it failed in, or was in when it was ended from outside; null where it was in none.</param>
/// <param name="IsFinal">Whether that is a Fail state: a redrive would end in it again.</param>
/// <param name="AccountId">The account that the latest task was told of; null where no task knew one.</param>
internal sealed record HistoryEnd(string? State, bool IsFinal, string? AccountId)
{
    /// <summary>Further back nothing is to be found that newer events do not say.</summary>
    private const int MostEvents = 1000;

    /// <summary>
    /// Reads no more of the history than it takes. Events name the one before them in their own branch, so the way back from the last one
    /// leads to the state that failed, whatever other branches did meanwhile.
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
