using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Local.Composition;

/// <summary>What the deployment's schedule does: RevokeUnusedPasswords runs again and again, and is told the time by the simulated AWS's clock.</summary>
internal sealed class LocalPasswordRevocation : IAsyncDisposable
{
    private const string Function = "RevokeUnusedPasswords";
    private readonly ITimer timer;

    /// <summary>Begins the schedule.</summary>
    public LocalPasswordRevocation(SimulatedCloud cloud, AsyncInvocations invocations, TimeSpan period) =>
        timer = cloud.Time.CreateTimer(_ => invocations.Begin(Function, EventAt(cloud)), null, period, period);

    /// <summary>The event that the schedule hands to the function now.</summary>
    public static string EventAt(SimulatedCloud cloud)
    {
        var (region, account) = (cloud.Options.Region, cloud.Options.ManagementAccountId);
        return new BusEvent(Guid.NewGuid().ToString(), cloud.Now, "aws.events", "Scheduled Event", new JsonObject().ToJsonString(), account)
            .Delivered(region, $"arn:aws:events:{region}:{account}:rule/PartnerCloud-PasswordRevocation");
    }

    /// <summary>Ends the schedule.</summary>
    public ValueTask DisposeAsync() => timer.DisposeAsync();
}
