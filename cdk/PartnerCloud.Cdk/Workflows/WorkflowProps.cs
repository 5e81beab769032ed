using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.KMS;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Workflows;

/// <summary>What a workflow needs.</summary>
public sealed record WorkflowProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The workflow.</summary>
    public required WorkflowFile File { get; init; }

    /// <summary>The functions that it may call.</summary>
    public required FunctionFleet Functions { get; init; }

    /// <summary>The bus that it publishes on.</summary>
    public required IEventBus Bus { get; init; }

    /// <summary>The key that encrypts its executions and its logs.</summary>
    public required IKey Key { get; init; }
}
