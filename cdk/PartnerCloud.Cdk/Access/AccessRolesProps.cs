using Amazon.CDK.AWS.KMS;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Access;

/// <summary>What the roles need: who may take them, and the keys.</summary>
public sealed record AccessRolesProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The key of the secrets with credentials.</summary>
    public required IKey CredentialsKey { get; init; }

    /// <summary>The key of the executions.</summary>
    public required IKey WorkflowKey { get; init; }
}
