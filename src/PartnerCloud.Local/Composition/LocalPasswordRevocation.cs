using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Local.Composition;

/// <summary>Stands for the deployment's schedule that runs RevokeUnusedPasswords periodically. The event has the time of the simulated AWS's clock.</summary>
internal sealed class LocalPasswordRevocation : IAsyncDisposable
{
    private const string Function = "RevokeUnusedPasswords";
    private readonly ITimer timer;

    /// <summary>Starts the schedule. The first run is after one period.</summary>
    public LocalPasswordRevocation(SimulatedCloud cloud, AsyncInvocations invocations, TimeSpan period) =>
        timer = cloud.Time.CreateTimer(_ => invocations.Begin(Function, EventAt(cloud)), null, period, period);

    /// <summary>The event that the schedule would pass to the function now.</summary>
    public static string EventAt(SimulatedCloud cloud)
    {
        var (region, account) = (cloud.Options.Region, cloud.Options.ManagementAccountId);
        return new BusEvent(Guid.NewGuid().ToString(), cloud.Now, "aws.events", "Scheduled Event", new JsonObject().ToJsonString(), account)
        {
            Region = region,
            Resources = [$"arn:aws:events:{region}:{account}:rule/PartnerCloud-PasswordRevocation"],
        }.Envelope().ToJsonString();
    }

    /// <summary>Stops the schedule.</summary>
    public ValueTask DisposeAsync() => timer.DisposeAsync();
}
