using Amazon.CDK.AWS.KMS;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Operations;

/// <summary>What the operators' topic needs.</summary>
public sealed record OperatorTopicProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The key that encrypts the messages.</summary>
    public required IKey Key { get; init; }
}
