using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk.Operations;

/// <summary>The metrics that the alarms and the dashboard share.</summary>
internal static class Metrics
{
    /// <summary>The namespace of our own metrics.</summary>
    public const string Namespace = "PartnerCloud";

    private static readonly Duration Period = Duration.Minutes(5);

    /// <summary>A metric of Step Functions, for one workflow.</summary>
    public static Metric OfWorkflow(string arn, string name, string statistic, string? label = null) =>
        Of("AWS/States", name, statistic, label, ("StateMachineArn", arn));

    /// <summary>A metric of Lambda, for one function.</summary>
    public static Metric OfFunction(string function, string name, string statistic) =>
        Of("AWS/Lambda", name, statistic, function, ("FunctionName", DeployedFunction.PhysicalName(function)));

    /// <summary>A metric of EventBridge, for one rule of the default bus.</summary>
    public static Metric OfRule(string rule, string name) => Of("AWS/Events", name, Stats.SUM, null, ("RuleName", rule));

    /// <summary>How many messages are in a queue.</summary>
    public static Metric MessagesIn(string queue) => Of("AWS/SQS", "ApproximateNumberOfMessagesVisible", Stats.MAXIMUM, null, ("QueueName", queue));

    private static Metric Of(string space, string name, string statistic, string? label, (string Name, string Value) dimension) => new(new MetricProps
    {
        Namespace = space,
        MetricName = name,
        DimensionsMap = new Dictionary<string, string> { [dimension.Name] = dimension.Value },
        Statistic = statistic,
        Period = Period,
        Label = label,
    });
}
