namespace PartnerCloud.Cdk.Organization;

/// <summary>Which organization is meant.</summary>
public sealed record OrganizationSwitchesProps
{
    /// <summary>What whoever sets the organization up decides.</summary>
    public required OrganizationSettings Settings { get; init; }
}
