using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Keys;

/// <summary>Who may decrypt credentials.</summary>
public sealed record CredentialsKeyProps
{
    /// <summary>What whoever deploys decides.</summary>
    public required PartnerCloudSettings Settings { get; init; }
}
