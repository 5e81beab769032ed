using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.History;

/// <summary>The events of one execution. The event that ends the execution closes the history. A redrive opens it again.</summary>
internal sealed class ExecutionHistory(TimeProvider clock)
{
    /// <summary>AWS's limit. The last event reports that the limit was reached.</summary>
    public const int MostEvents = 25_000;

    private readonly Lock gate = new();
    private readonly List<HistoryEvent> events = [];
    private Action<HistoryEvent>? appended;
    private bool closed;

    public int Count
    {
        get
        {
            lock (gate)
                return events.Count;
        }
    }

    public IReadOnlyList<HistoryEvent> Events
    {
        get
        {
            lock (gate)
                return [.. events];
        }
    }

    /// <exception cref="ExecutionEndedException">The execution has ended.</exception>
    /// <exception cref="HistoryFullException">There is only room for the event that ends the execution.</exception>
    public long Append(long previous, string type, string? detailsName, JsonObject? details)
    {
        lock (gate)
        {
            if (closed)
                throw new ExecutionEndedException();
            if (events.Count >= MostEvents - 1)
                throw new HistoryFullException();
            return Add(previous, type, detailsName, details);
        }
    }

    /// <summary>Appends the event that ends the execution; false if it has already ended.</summary>
    /// <param name="previous">The id of the previous event; null for the execution's last event.</param>
    /// <param name="type">The event's type.</param>
    /// <param name="detailsName">The member that holds the details.</param>
    /// <param name="details">The event's details.</param>
    /// <param name="change">A change of the execution, made in the same step.</param>
    public bool TryClose(long? previous, string type, string detailsName, JsonObject details, Action change)
    {
        lock (gate)
        {
            if (closed)
                return false;
            closed = true;
            change();
            Add(previous ?? events.Count, type, detailsName, details);
            return true;
        }
    }

    /// <summary>Appends the event of a redrive.</summary>
    public long Reopen(JsonObject details, Action change)
    {
        lock (gate)
        {
            closed = false;
            change();
            return Add(events.Count, "ExecutionRedriven", "executionRedrivenEventDetails", details);
        }
    }

    /// <summary>Calls the handler for all past and future events, in order.</summary>
    public IDisposable Subscribe(Action<HistoryEvent> handler)
    {
        lock (gate)
        {
            events.ForEach(handler);
            appended += handler;
            return new Subscription(this, handler);
        }
    }

    private long Add(long previous, string type, string? detailsName, JsonObject? details)
    {
        var added = new HistoryEvent(events.Count + 1, previous, clock.GetUtcNow(), type, detailsName, details);
        events.Add(added);
        appended?.Invoke(added);
        return added.Id;
    }

    private sealed class Subscription(ExecutionHistory history, Action<HistoryEvent> handler) : IDisposable
    {
        public void Dispose()
        {
            lock (history.gate)
                history.appended -= handler;
        }
    }
}
