using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Events;

/// <summary>What the bus needs: who listens, and how long events can be replayed.</summary>
public sealed record StatusBusProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }
}
