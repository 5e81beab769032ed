namespace PartnerCloud.StatesLanguage.Time;

/// <summary>
/// Counts the work in progress. Work holds a unit while it runs and gives it back when it starts to wait for time or for a message from
/// outside; whoever wakes it up takes the unit for it first. So the count is zero exactly when nothing happens before the next timer or message.
/// </summary>
public sealed class Activity
{
    private int units;

    /// <summary>Raised whenever the last unit is given back. The handler runs on the thread that gave it back: it must be short and may not block.</summary>
    public event Action? Idle;

    /// <summary>Whether nothing is in progress.</summary>
    public bool IsIdle => Volatile.Read(ref units) == 0;

    /// <summary>Holds a unit until the result is disposed: a <see cref="VirtualTime"/> stands still that long.</summary>
    public IDisposable Begin()
    {
        Enter();
        return new Hold(this);
    }

    internal void Enter() => Interlocked.Increment(ref units);

    internal void Exit()
    {
        if (Leave())
            Idle?.Invoke();
    }

    /// <summary>Takes a unit only if nobody holds one.</summary>
    internal bool TryEnterIfIdle() => Interlocked.CompareExchange(ref units, 1, 0) == 0;

    /// <summary>Gives a unit back without raising <see cref="Idle"/>; true if it was the last.</summary>
    internal bool Leave() => Interlocked.Decrement(ref units) == 0;

    private sealed class Hold(Activity activity) : IDisposable
    {
        private int disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
                activity.Exit();
        }
    }
}
