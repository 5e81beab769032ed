using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.Lambda.Operators;

/// <summary>Since when an execution has been at work without a person in between.</summary>
internal static class ExecutionAge
{
    /// <summary>
    /// Null while it waits for a person. The newest event that has to do with such a state decides: inside since it was entered, at work since
    /// it was left. A redrive begins the work anew, but goes on inside a state that it finds there.
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
