using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Keys;

/// <summary>What the key needs: who may decrypt credentials.</summary>
public sealed record CredentialsKeyProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }
}
