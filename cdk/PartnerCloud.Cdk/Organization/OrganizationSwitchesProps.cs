namespace PartnerCloud.Cdk.Organization;

/// <summary>What the switches need.</summary>
public sealed record OrganizationSwitchesProps
{
    /// <summary>The settings of the organization's stack.</summary>
    public required OrganizationSettings Settings { get; init; }
}
