using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Constructs;
using PartnerCloud.Lambda.Configuration;
using CfnEventRule = Amazon.CDK.AWS.Events.CfnRule;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// The alarms that wake an operator. Each says what to do. A counter sends nothing while it has nothing to count, so missing data is good news there.
/// The measurement always sends data, so missing data is an alarm of its own.
/// </summary>
public sealed class Alarms : Construct
{
    /// <summary>No healthy execution is at work for longer. An account and its baseline take minutes, and the longest retries half an hour.</summary>
    private const int LongestWorkSeconds = 3600;

    private const string WhatIsLost = "Until it works, look for failed executions and open identity questions in the Step Functions console, and ask an administrator what the queue holds.";

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
            Count($"{name}-ExecutionThrottled", $"Step Functions throttles {name}. See in the console which quota is exhausted, and have it raised.", Metrics.OfWorkflow(workflow.Arn, "ExecutionThrottled", Stats.SUM));
        }

        foreach (var name in props.Functions.Names)
        {
            var inWorkflow = FunctionFailures.AWorkflowCalls(name);
            Count($"{name}-Failures", $"{name} failed{(inWorkflow ? " in a way that nobody foresaw," : "")} or ran out of time or memory. Look for FATAL or a platform report in /partner-cloud/functions/{name}. {(inWorkflow ? "If an execution ends because of it, you get a notification of that, too." : "AWS tries it again, and no workflow depends on it.")}", failures.ByFunction[name]);
            Count($"{name}-Throttles", $"{name} has found no free place for 15 minutes. See whether something calls it in a loop, then have the account's concurrency raised. {(inWorkflow ? "The workflow waits until then." : "AWS tries it again, and no workflow depends on it.")}", Metrics.OfFunction(name, "Throttles", Stats.SUM), periods: 3);
        }

        // The schedules, the notifications and the security rules: none that is added can be forgotten here.
        foreach (var rule in Stack.Of(this).Node.FindAll().OfType<CfnEventRule>().Select(rule => rule.Name!))
            Count($"{rule[ResourceNames.Prefix.Length..]}-FailedInvocations", $"EventBridge could not call the target of the rule {rule}. See whether the target exists and lets the rule in. {WhatIsLost}", Metrics.OfRule(rule, "FailedInvocations"));
        Count(nameof(UndeliveredEvents), $"The queue {UndeliveredEvents.Name} holds events that did not reach their targets. {WhatIsLost}", Metrics.MessagesIn(UndeliveredEvents.Name));

        Add("OldestWorkingExecution", new AlarmProps
        {
            AlarmDescription = "An execution has been at work for more than an hour, without waiting for a person. The log of MeasureExecutions names the oldest. See in which state it is. If it is stuck, stop it and redrive it.",
            Metric = measurement.OldestWorkingSeconds,
            Threshold = LongestWorkSeconds,
            ComparisonOperator = ComparisonOperator.GREATER_THAN_THRESHOLD,
            EvaluationPeriods = 1,
            TreatMissingData = TreatMissingData.NOT_BREACHING,
        });
        Add("MeasurementMissing", new AlarmProps
        {
            AlarmDescription = "Executions have not been measured for 30 minutes, so nobody would see a stuck one. Read the log of MeasureExecutions, and see whether the rule PartnerCloud-ExecutionMeasurement is enabled. After the first deployment, this alarm rings until the first measurement.",
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
        ("ExecutionsFailed", "failed. Do what its notification says. If none came, look at the failed executions in the Step Functions console."),
        ("ExecutionsTimedOut", "took longer than the workflow may. Do what its notification says. If none came, look at those that timed out in the Step Functions console."),
        ("ExecutionsAborted", "was stopped by somebody. Do what its notification says. If none came, look at the aborted ones in the Step Functions console."),
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
        alarm.AlarmName = ResourceNames.Prefix + name;
        var made = new Alarm(this, name, alarm);
        made.AddAlarmAction(new SnsAction(props.Topic));
        all.Add(made);
    }
}
