using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Events;

/// <summary>Who listens, and how long events can be replayed.</summary>
public sealed record StatusBusProps
{
    /// <summary>What whoever deploys decides.</summary>
    public required PartnerCloudSettings Settings { get; init; }
}
