using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Organization;

/// <summary>What the guardrails are for.</summary>
public sealed record GuardrailsProps
{
    /// <summary>The units.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The functions.</summary>
    public required FunctionFleet Functions { get; init; }
}
