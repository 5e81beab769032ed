using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Logs;
using Constructs;
using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Counts the failures of functions that operators would not hear of otherwise. Functions that a workflow calls fail in normal work: the workflow retries
/// some failures, and the others end an execution, which leads to a notification. Two kinds are left: failures that nobody foresaw (level
/// <c>FATAL</c>), and functions that the platform ended (time, memory, a start that failed). For functions that no workflow calls, every failure counts.
/// </summary>
public sealed class FunctionFailures : Construct
{
    private const string Unforeseen =
        "{ ($.level = \"FATAL\") || ($.type = \"platform.report\" && ($.record.status = \"timeout\" || $.record.status = \"failure\")) || ($.type = \"platform.initReport\" && $.record.status != \"success\") }";

    private static readonly HashSet<string> CalledByWorkflows = [.. WorkflowFile.All.SelectMany(file => file.FunctionTasks).Select(task => task.FunctionName)];

    /// <summary>Whether a workflow calls the function, and so handles its failures.</summary>
    public static bool AWorkflowCalls(string function) => CalledByWorkflows.Contains(function);

    /// <summary>Makes the metrics.</summary>
    public FunctionFailures(Construct scope, string id, OperationsProps props)
        : base(scope, id)
    {
        ByFunction = props.Functions.Names.ToDictionary(name => name, name => AWorkflowCalls(name) ? UnforeseenOf(name, props.Functions.LogsOf(name)) : Metrics.OfFunction(name, "Errors", Stats.SUM));
    }

    /// <summary>The number of such failures, by function.</summary>
    public IReadOnlyDictionary<string, Metric> ByFunction { get; }

    private Metric UnforeseenOf(string function, ILogGroup logs) => new MetricFilter(this, function, new MetricFilterProps
    {
        LogGroup = logs,
        FilterPattern = FilterPattern.Literal(Unforeseen),
        MetricNamespace = Metrics.Namespace,
        MetricName = $"{function}Failures",
        MetricValue = "1",
        Unit = Unit.COUNT,
    }).Metric(new MetricOptions { Statistic = Stats.SUM, Period = Duration.Minutes(5), Label = function });
}
