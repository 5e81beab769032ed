namespace PartnerCloud.StatesLanguage.Time;

/// <summary>
/// Counts the work in progress. Work holds a unit while it runs, and returns it before it waits for a timer or an outside message. The code that
/// wakes the work takes the unit for it first. So the count is zero exactly if nothing happens before the next timer or message.
/// </summary>
public sealed class Activity
{
    private int units;

    /// <summary>Raised when the last unit is returned. The handler runs on the returning thread, so it must be short and must not block.</summary>
    public event Action? Idle;

    /// <summary>Whether no work is in progress.</summary>
    public bool IsIdle => Volatile.Read(ref units) == 0;

    /// <summary>Holds a unit until the result is disposed. A <see cref="VirtualTime"/> stands still until then.</summary>
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

    /// <summary>Takes a unit if no work holds one; true on success.</summary>
    internal bool TryEnterIfIdle() => Interlocked.CompareExchange(ref units, 1, 0) == 0;

    /// <summary>Returns a unit without raising <see cref="Idle"/>; true if it was the last.</summary>
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
