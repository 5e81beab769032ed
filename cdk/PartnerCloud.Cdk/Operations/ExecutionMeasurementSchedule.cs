using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.Logs;
using Constructs;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Operators;

namespace PartnerCloud.Cdk.Operations;

/// <summary>Measures how long executions have been at work. Every five minutes a function logs it, and CloudWatch Logs turns the log lines into metrics.</summary>
public sealed class ExecutionMeasurementSchedule : Construct
{
    /// <summary>The function that measures.</summary>
    public const string Function = "MeasureExecutions";

    /// <summary>How often it measures.</summary>
    public static readonly Duration Period = Duration.Minutes(5);

    /// <summary>Makes the schedule and the metrics.</summary>
    public ExecutionMeasurementSchedule(Construct scope, string id, OperationsProps props)
        : base(scope, id)
    {
        _ = new Rule(this, "Schedule", new RuleProps
        {
            RuleName = ResourceNames.Prefix + "ExecutionMeasurement",
            Description = "Measures how long executions have been at work.",
            Schedule = Schedule.Rate(Period),
            Targets =
            [
                new LambdaFunction(props.Functions[Function], new LambdaFunctionProps
                {
                    Event = RuleTargetInput.FromObject(new Dictionary<string, object> { ["stateMachineArns"] = props.StateMachineArns }),
                    DeadLetterQueue = props.Undelivered,
                }),
            ],
        });
        var logs = props.Functions.LogsOf(Function);
        var oldest = FilterOf(logs, nameof(OldestWorkingSeconds), Unit.SECONDS);
        var working = FilterOf(logs, nameof(WorkingExecutions), Unit.COUNT);
        var waiting = FilterOf(logs, nameof(WaitingExecutions), Unit.COUNT);
        // One after the other: CloudWatch Logs refuses two changes of one log group at the same time.
        working.Node.AddDependency(oldest);
        waiting.Node.AddDependency(working);
        OldestWorkingSeconds = MetricOf(oldest);
        WorkingExecutions = MetricOf(working);
        WaitingExecutions = MetricOf(waiting);
    }

    /// <summary>How long the oldest execution has been at work without waiting for a person.</summary>
    public Metric OldestWorkingSeconds { get; }

    /// <summary>How many executions are at work.</summary>
    public Metric WorkingExecutions { get; }

    /// <summary>How many executions wait for a person.</summary>
    public Metric WaitingExecutions { get; }

    private MetricFilter FilterOf(ILogGroup logs, string name, Unit unit) => new(this, name, new MetricFilterProps
    {
        LogGroup = logs,
        FilterPattern = FilterPattern.StringValue("$.measurement", "=", nameof(ExecutionMeasurement)),
        MetricNamespace = Metrics.Namespace,
        MetricName = name,
        MetricValue = $"$.{char.ToLowerInvariant(name[0])}{name[1..]}",
        Unit = unit,
    });

    private static Metric MetricOf(MetricFilter filter) => filter.Metric(new MetricOptions { Statistic = Stats.MAXIMUM, Period = Period });
}
