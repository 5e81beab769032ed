using Amazon.CDK.AWS.KMS;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Access;

/// <summary>Who may become whom, and the keys that people need.</summary>
public sealed record AccessRolesProps
{
    /// <summary>What whoever deploys decides.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The key of the credentials' secrets.</summary>
    public required IKey CredentialsKey { get; init; }

    /// <summary>The key of the executions.</summary>
    public required IKey WorkflowKey { get; init; }
}
