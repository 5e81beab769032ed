using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>A task that waits for a message with its token. It keeps an answer that arrives before the wait.</summary>
internal sealed class PendingTask(string token, Activity activity, Action close) : IDisposable
{
    private readonly Wakeup<TokenAnswer> wakeup = new(activity);
    private readonly Lock gate = new();
    private Alarm? heartbeat;
    private Action? restartHeartbeat;
    private bool ended;
    private bool waited;

    public string Token => token;

    public bool TryEnd(TokenAnswer answer)
    {
        lock (gate)
        {
            if (ended)
                return false;
            ended = true;
            return wakeup.TrySet(answer);
        }
    }

    /// <summary>Restarts the time until the next heartbeat.</summary>
    public bool TryBeat()
    {
        lock (gate)
        {
            if (ended)
                return false;
            restartHeartbeat?.Invoke();
            return true;
        }
    }

    /// <summary>Waits for the answer until a time limit on the cloud's clock.</summary>
    public async Task<TokenAnswer> WaitAsync(TimeProvider clock, TimeSpan? timeout, TimeSpan? heartbeatTimeout, CancellationToken cancellationToken)
    {
        waited = true;
        using var limit = timeout is { } most ? Alarm.After(clock, most, () => TryEnd(TokenAnswer.TimedOut)) : null;
        if (heartbeatTimeout is { } longest)
            StartHeartbeat(clock, longest);
        using var registration = cancellationToken.Register(() => TryEnd(TokenAnswer.Cancelled));
        return await wakeup.WaitAsync();
    }

    /// <summary>Invalidates the token.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            restartHeartbeat = null;
            heartbeat?.Dispose();
        }

        if (!waited)
            wakeup.Abandon();
        close();
    }

    private void StartHeartbeat(TimeProvider clock, TimeSpan longest)
    {
        lock (gate)
        {
            restartHeartbeat = () =>
            {
                heartbeat?.Dispose();
                heartbeat = Alarm.After(clock, longest, () => TryEnd(TokenAnswer.HeartbeatMissed));
            };
            restartHeartbeat();
        }
    }
}
