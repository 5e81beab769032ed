using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Organization;

/// <summary>The properties of the guard-rails.</summary>
public sealed record GuardrailsProps
{
    /// <summary>The settings, which name the units.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The functions.</summary>
    public required FunctionFleet Functions { get; init; }
}
