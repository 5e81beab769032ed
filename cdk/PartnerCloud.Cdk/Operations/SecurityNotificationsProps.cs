using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Operations;

/// <summary>What the security rules need: the keys to watch, and the topics.</summary>
public sealed record SecurityNotificationsProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The key of the passwords.</summary>
    public required IKey CredentialsKey { get; init; }

    /// <summary>The key of the executions.</summary>
    public required IKey WorkflowKey { get; init; }

    /// <summary>The operators' topic, and the security topic if there is one.</summary>
    public required IReadOnlyList<ITopic> Topics { get; init; }

    /// <summary>Where events go that could not be delivered.</summary>
    public required IQueue Undelivered { get; init; }
}
