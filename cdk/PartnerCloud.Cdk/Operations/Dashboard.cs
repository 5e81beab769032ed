using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace PartnerCloud.Cdk.Operations;

/// <summary>The page that an operator leaves open. It shows first whether anything is wrong, then the workflows, then the functions, and at the end the last failures.</summary>
public sealed class Dashboard : Construct
{
    /// <summary>The dashboard's name.</summary>
    public const string Name = "PartnerCloud";

    private const int Third = 8;
    private const int Whole = 24;
    private const int Height = 6;

    /// <summary>Makes the dashboard.</summary>
    public Dashboard(Construct scope, string id, OperationsProps props, ExecutionMeasurementSchedule measurement, FunctionFailures failures, Alarms alarms)
        : base(scope, id)
    {
        _ = new Amazon.CDK.AWS.CloudWatch.Dashboard(this, "Dashboard", new DashboardProps
        {
            DashboardName = Name,
            DefaultInterval = Amazon.CDK.Duration.Days(1),
            Widgets =
            [
                [new AlarmStatusWidget(new AlarmStatusWidgetProps { Title = "Alarms", Alarms = [.. alarms.All], Width = Whole, Height = 4 })],
                .. props.Workflows.Select(workflow => OfWorkflow(workflow.Key, workflow.Value.Arn)),
                [
                    Graph("Oldest execution at work", measurement.OldestWorkingSeconds),
                    Graph("Executions at work, and waiting for a person", measurement.WorkingExecutions, measurement.WaitingExecutions),
                    Graph("Unforeseen failures of functions", [.. failures.ByFunction.Values]),
                ],
                [OfFunctions(props, "Errors", Stats.SUM), OfFunctions(props, "Throttles", Stats.SUM), OfFunctions(props, "Duration", "p95")],
                [LastFailures(props)],
            ],
        });
    }

    private static IWidget[] OfWorkflow(string name, string arn) =>
    [
        Graph($"{name}: executions",
            [.. new[] { "ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted" }.Select(metric => Metrics.OfWorkflow(arn, metric, Stats.SUM, metric["Executions".Length..]))]),
        Graph($"{name}: duration", Metrics.OfWorkflow(arn, "ExecutionTime", "p50", "p50"), Metrics.OfWorkflow(arn, "ExecutionTime", "p95", "p95")),
        Graph($"{name}: throttled", Metrics.OfWorkflow(arn, "ExecutionThrottled", Stats.SUM, "Throttled")),
    ];

    private static GraphWidget OfFunctions(OperationsProps props, string metric, string statistic) =>
        Graph($"Functions: {metric} ({statistic})", [.. props.Functions.Names.Select(name => Metrics.OfFunction(name, metric, statistic))]);

    private static GraphWidget Graph(string title, params IMetric[] metrics) => new(new GraphWidgetProps { Title = title, Left = metrics, Width = Third, Height = Height });

    private static LogQueryWidget LastFailures(OperationsProps props) => new(new LogQueryWidgetProps
    {
        Title = "The last failures",
        LogGroupNames = [.. props.Functions.Names.Select(name => props.Functions.LogsOf(name).LogGroupName)],
        QueryLines =
        [
            "fields @timestamp, level, function, error, executionName, providerId, accountId",
            "filter level in [\"WARN\", \"ERROR\", \"FATAL\"]",
            "sort @timestamp desc",
            "limit 50",
        ],
        Width = Whole,
        Height = Height,
    });
}
