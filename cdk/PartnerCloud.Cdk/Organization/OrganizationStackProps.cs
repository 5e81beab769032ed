using Amazon.CDK;

namespace PartnerCloud.Cdk.Organization;

/// <summary>What the stack is made from.</summary>
public sealed class OrganizationStackProps : StackProps
{
    /// <summary>What whoever sets the organization up decides.</summary>
    public required OrganizationSettings Settings { get; init; }
}
