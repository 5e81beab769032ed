using Amazon.CDK;

namespace PartnerCloud.Cdk.Organization;

/// <summary>What the stack needs.</summary>
public sealed class OrganizationStackProps : StackProps
{
    /// <summary>The settings of the organization's stack.</summary>
    public required OrganizationSettings Settings { get; init; }
}
