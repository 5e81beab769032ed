using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.KMS;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Workflows;

/// <summary>What a workflow is made from.</summary>
public sealed record WorkflowProps
{
    /// <summary>What whoever deploys decides.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The workflow.</summary>
    public required WorkflowFile File { get; init; }

    /// <summary>The functions that it may call.</summary>
    public required FunctionFleet Functions { get; init; }

    /// <summary>The bus that it publishes on.</summary>
    public required IEventBus Bus { get; init; }

    /// <summary>The key that its executions and its logs are encrypted with.</summary>
    public required IKey Key { get; init; }
}
