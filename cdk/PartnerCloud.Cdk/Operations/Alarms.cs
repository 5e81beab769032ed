using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Constructs;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// What wakes an operator. Each alarm says what to do. Counters that have nothing to count send nothing, so that missing data is good news there; the
/// measurement sends always, so that its silence is an alarm of its own.
/// </summary>
public sealed class Alarms : Construct
{
    /// <summary>Longer no execution is at work that goes well: an account and its baseline take minutes, the longest retries half an hour.</summary>
    private const int LongestWorkSeconds = 3600;

    private readonly OperationsProps props;
    private readonly List<Alarm> all = [];

    /// <summary>Makes the alarms.</summary>
    public Alarms(Construct scope, string id, OperationsProps props, ExecutionMeasurementSchedule measurement, FunctionFailures failures)
        : base(scope, id)
    {
        this.props = props;
        foreach (var (name, workflow) in props.Workflows)
        {
            foreach (var (metric, what) in EndedBadly) Count($"{name}-{metric}", $"An execution of {name} {what}", Metrics.OfWorkflow(workflow.Arn, metric, Stats.SUM));
            Count($"{name}-ExecutionThrottled", $"Step Functions throttles {name}: see in the console which quota is exhausted, and have it raised.", Metrics.OfWorkflow(workflow.Arn, "ExecutionThrottled", Stats.SUM));
        }

        foreach (var name in props.Functions.Names)
        {
            var inWorkflow = FunctionFailures.AWorkflowCalls(name);
            Count($"{name}-Failures", $"{name} failed{(inWorkflow ? " in a way that nobody foresaw," : "")} or ran out of time or memory: look for FATAL or a platform report in /partner-cloud/functions/{name}. {(inWorkflow ? "Its execution, if it ends by that, is told of separately." : "AWS tries it again; no workflow depends on it.")}", failures.ByFunction[name]);
            Count($"{name}-Throttles", $"{name} has found no free place for 15 minutes: see whether something calls it in a loop, then have the account's concurrency raised. {(inWorkflow ? "The workflow waits meanwhile." : "AWS tries it again; no workflow depends on it.")}", Metrics.OfFunction(name, "Throttles", Stats.SUM), periods: 3);
        }

        Add("OldestWorkingExecution", new AlarmProps
        {
            AlarmDescription = "An execution has been at work for more than an hour without waiting for a person: the log of MeasureExecutions names the oldest. Look where it stands; stop and redrive it if it is stuck.",
            Metric = measurement.OldestWorkingSeconds,
            Threshold = LongestWorkSeconds,
            ComparisonOperator = ComparisonOperator.GREATER_THAN_THRESHOLD,
            EvaluationPeriods = 1,
            TreatMissingData = TreatMissingData.NOT_BREACHING,
        });
        Add("MeasurementMissing", new AlarmProps
        {
            AlarmDescription = "Nobody has measured executions for 30 minutes, so that a stuck one would not be seen: look into the log of MeasureExecutions, and whether the rule PartnerCloud-ExecutionMeasurement is enabled.",
            Metric = measurement.WorkingExecutions.With(new MetricOptions { Statistic = Stats.SAMPLE_COUNT, Period = Duration.Minutes(30) }),
            Threshold = 1,
            ComparisonOperator = ComparisonOperator.LESS_THAN_THRESHOLD,
            EvaluationPeriods = 1,
            TreatMissingData = TreatMissingData.BREACHING,
        });
    }

    /// <summary>All alarms.</summary>
    public IReadOnlyList<IAlarm> All => all;

    private static IReadOnlyList<(string Metric, string What)> EndedBadly { get; } =
    [
        ("ExecutionsFailed", "failed. A notice tells of each; if none came, look at the failed executions in the Step Functions console."),
        ("ExecutionsTimedOut", "took longer than the workflow may. A notice tells of each; if none came, look at those that timed out in the Step Functions console."),
        ("ExecutionsAborted", "was stopped by somebody. A notice tells of each; if none came, look at the aborted ones in the Step Functions console."),
    ];

    private void Count(string name, string description, IMetric metric, int periods = 1) => Add(name, new AlarmProps
    {
        AlarmDescription = description,
        Metric = metric,
        Threshold = 1,
        ComparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        EvaluationPeriods = periods,
        TreatMissingData = TreatMissingData.NOT_BREACHING,
    });

    private void Add(string name, AlarmProps alarm)
    {
        alarm.AlarmName = $"PartnerCloud-{name}";
        var made = new Alarm(this, name, alarm);
        made.AddAlarmAction(new SnsAction(props.Topic));
        all.Add(made);
    }
}
