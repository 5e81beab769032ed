using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Operations;

/// <summary>What is watched, and who gets the notifications.</summary>
public sealed record OperationsProps
{
    /// <summary>The functions.</summary>
    public required FunctionFleet Functions { get; init; }

    /// <summary>The workflows, by their names.</summary>
    public required IReadOnlyDictionary<string, Workflow> Workflows { get; init; }

    /// <summary>The operators' topic.</summary>
    public required ITopic Topic { get; init; }

    /// <summary>Where events go that could not be delivered.</summary>
    public required IQueue Undelivered { get; init; }

    /// <summary>The workflows' ARNs.</summary>
    public string[] StateMachineArns => [.. Workflows.Values.Select(workflow => workflow.Arn)];
}
