using Amazon.CDK.AWS.KMS;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Operations;

/// <summary>What the operators' topic is made from.</summary>
public sealed record OperatorTopicProps
{
    /// <summary>What whoever deploys decides.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The key of what is on its way.</summary>
    public required IKey Key { get; init; }
}
