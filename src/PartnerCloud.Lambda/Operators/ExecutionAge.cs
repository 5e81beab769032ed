using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.Lambda.Operators;

/// <summary>Computes since when an execution has been at work without waiting for a person.</summary>
internal static class ExecutionAge
{
    /// <summary>
    /// Returns null while the execution waits for a person. The newest event of a waiting state decides: if it was entered, the execution waits. If it was
    /// left, the execution has been at work since. The time restarts at a redrive. But a redrive continues inside a waiting state.
    /// </summary>
    public static async Task<DateTimeOffset?> WorkingSinceAsync(IAsyncEnumerable<HistoryEvent> newestFirst, DateTimeOffset started)
    {
        DateTimeOffset? redriven = null;
        await foreach (var entry in newestFirst)
        {
            if (WaitingStates.Includes(entry.StateEnteredEventDetails?.Name)) return null;
            if (WaitingStates.Includes(entry.StateExitedEventDetails?.Name)) return redriven ?? TimeOf(entry);
            if (entry.Type == HistoryEventType.ExecutionRedriven) redriven ??= TimeOf(entry);
        }
        return redriven ?? started;
    }

    private static DateTimeOffset TimeOf(HistoryEvent entry) => new(entry.Timestamp!.Value.ToUniversalTime());
}
