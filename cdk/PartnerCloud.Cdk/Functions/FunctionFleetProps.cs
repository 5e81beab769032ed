using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Functions;

/// <summary>What the functions need.</summary>
public sealed record FunctionFleetProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The one package that all functions run.</summary>
    public required Code Code { get; init; }

    /// <summary>The workflows that call the functions. Their time limits decide those of the functions.</summary>
    public required IReadOnlyList<WorkflowFile> Workflows { get; init; }

    /// <summary>The key of the secrets with credentials.</summary>
    public required IKey CredentialsKey { get; init; }

    /// <summary>The key of executions and logs.</summary>
    public required IKey WorkflowKey { get; init; }

    /// <summary>The topic for notifications to operators.</summary>
    public required string OperatorsTopicArn { get; init; }

    /// <summary>The bus on which the status of providers is published.</summary>
    public required string EventBusName { get; init; }
}
