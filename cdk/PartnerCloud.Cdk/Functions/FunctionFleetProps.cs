using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Functions;

/// <summary>What the functions are made from.</summary>
public sealed record FunctionFleetProps
{
    /// <summary>What whoever deploys decides.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The one package that all functions run.</summary>
    public required Code Code { get; init; }

    /// <summary>The workflows that call them, whose time limits are theirs.</summary>
    public required IReadOnlyList<WorkflowFile> Workflows { get; init; }

    /// <summary>The key of the credentials' secrets.</summary>
    public required IKey CredentialsKey { get; init; }

    /// <summary>The key of executions and logs.</summary>
    public required IKey WorkflowKey { get; init; }

    /// <summary>Where operators are told.</summary>
    public required string OperatorsTopicArn { get; init; }

    /// <summary>The bus that a provider's status is published on.</summary>
    public required string EventBusName { get; init; }
}
