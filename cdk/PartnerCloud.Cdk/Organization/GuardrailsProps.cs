using Amazon.CDK.AWS.Organizations;

namespace PartnerCloud.Cdk.Organization;

/// <summary>What the guardrails are for.</summary>
public sealed record GuardrailsProps
{
    /// <summary>The OU that they hold in.</summary>
    public required CfnOrganizationalUnit Target { get; init; }
}
