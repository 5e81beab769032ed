namespace PartnerCloud.StatesLanguage.Time;

/// <summary>
/// A one-time signal with a value: work waits for the first value that is set. The <see cref="Activity"/> is never idle in between.
/// <see cref="TrySet"/> takes a unit before the waiter continues, and <see cref="WaitAsync"/> returns the waiter's own unit.
/// </summary>
/// <remarks>Wait for every wakeup once, or abandon it once. Otherwise a unit stays behind and virtual time stands still.</remarks>
internal sealed class Wakeup<T>(Activity activity)
{
    private readonly TaskCompletionSource<T> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wakes the waiter; false if it is already awake or was abandoned.</summary>
    public bool TrySet(T value)
    {
        activity.Enter();
        if (source.TrySetResult(value))
            return true;
        activity.Exit();
        return false;
    }

    /// <summary>Returns the caller's unit and waits.</summary>
    public Task<T> WaitAsync()
    {
        activity.Exit();
        return source.Task;
    }

    /// <summary>Abandons the wakeup without waiting.</summary>
    public void Abandon()
    {
        if (!source.TrySetCanceled())
            activity.Exit();
    }
}
