namespace PartnerCloud.StatesLanguage.Time;

/// <summary>
/// What a piece of work waits for: the first value that anybody sets. The waiter's unit of <see cref="Activity"/> changes hands without a gap:
/// <see cref="TrySet"/> takes one before the waiter continues, <see cref="WaitAsync"/> gives the waiter's own back.
/// </summary>
/// <remarks>Every wakeup is either waited for once or abandoned once; otherwise a unit would stay behind and virtual time would stand still.</remarks>
internal sealed class Wakeup<T>(Activity activity)
{
    private readonly TaskCompletionSource<T> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wakes the waiter; false if it is awake already or has given up.</summary>
    public bool TrySet(T value)
    {
        activity.Enter();
        if (source.TrySetResult(value))
            return true;
        activity.Exit();
        return false;
    }

    /// <summary>Gives the caller's unit back and waits.</summary>
    public Task<T> WaitAsync()
    {
        activity.Exit();
        return source.Task;
    }

    /// <summary>Gives up without having waited.</summary>
    public void Abandon()
    {
        if (!source.TrySetCanceled())
            activity.Exit();
    }
}
