using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Accesses the cloud when deliveries are due, so that they do not wait for a call.</summary>
internal sealed class DeliveryAlarms(SimulatedCloud cloud)
{
    // The clock need not keep its timers alive.
    private readonly Dictionary<DateTimeOffset, ITimer> alarms = [];

    /// <summary>Sets an alarm. Call it within a step of the cloud.</summary>
    public void Ring(DateTimeOffset due)
    {
        if (alarms.ContainsKey(due))
            return;
        var pause = due > cloud.Now ? due - cloud.Now : TimeSpan.Zero;
        alarms.Add(due, cloud.Time.CreateTimer(_ => cloud.Atomically(() => End(due)), null, pause, Timeout.InfiniteTimeSpan));
    }

    private bool End(DateTimeOffset due)
    {
        if (alarms.Remove(due, out var timer))
            timer.Dispose();
        return true;
    }
}
