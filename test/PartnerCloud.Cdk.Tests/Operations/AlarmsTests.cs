using System.Text.Json;
using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class AlarmsTests
{
    private static readonly Dictionary<string, JsonElement> Alarms = Synthesized.Resources("AWS::CloudWatch::Alarm").ToDictionary(alarm => alarm.Properties.GetProperty("AlarmName").GetString()!, alarm => alarm.Properties);

    [Fact]
    public void Alarms_All_CoverWorkflowsFunctionsAndTheMeasurement()
    {
        var expected = new[] { "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted", "ExecutionThrottled" }.SelectMany(metric => new[] { $"PartnerCloud-maintain-users-{metric}", $"PartnerCloud-onboard-account-{metric}" })
            .Concat(FunctionNames.All.SelectMany(name => new[] { $"PartnerCloud-{name}-Failures", $"PartnerCloud-{name}-Throttles" }))
            .Concat(Synthesized.Resources("AWS::Events::Rule").Select(rule => $"{rule.Text("Name")}-FailedInvocations"))
            .Concat(["PartnerCloud-UndeliveredEvents", "PartnerCloud-OldestWorkingExecution", "PartnerCloud-MeasurementMissing"]);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Alarms.Keys.Where(name => name.StartsWith("PartnerCloud-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Alarms_All_NotifyOperatorsWithADescription() => Assert.All(Alarms.Values, alarm =>
    {
        Assert.Contains("OperatorTopic", Assert.Single(alarm.GetProperty("AlarmActions").EnumerateArray()).GetRawText(), StringComparison.Ordinal);
        Assert.InRange(alarm.GetProperty("AlarmDescription").GetString()!.Length, 60, 1024);
    });

    [Fact]
    public void Alarms_MissingData_BreachesOnlyForTheMeasurement() => Assert.All(Alarms, alarm =>
        Assert.Equal(alarm.Key == "PartnerCloud-MeasurementMissing" ? "breaching" : "notBreaching", alarm.Value.GetProperty("TreatMissingData").GetString()));

    [Fact]
    public void OldestWorkingExecution_Threshold_IsOneHour()
    {
        var alarm = Alarms["PartnerCloud-OldestWorkingExecution"];

        Assert.Equal(("PartnerCloud", "OldestWorkingSeconds", "Maximum", 3600, "GreaterThanThreshold"),
            (Text(alarm, "Namespace"), Text(alarm, "MetricName"), Text(alarm, "Statistic"), alarm.GetProperty("Threshold").GetInt32(), Text(alarm, "ComparisonOperator")));
    }

    [Fact]
    public void MeasurementMissing_Period_IsHalfAnHour()
    {
        var alarm = Alarms["PartnerCloud-MeasurementMissing"];

        Assert.Equal(("SampleCount", 1800, 1, "LessThanThreshold"),
            (Text(alarm, "Statistic"), alarm.GetProperty("Period").GetInt32(), alarm.GetProperty("Threshold").GetInt32(), Text(alarm, "ComparisonOperator")));
    }

    [Fact]
    public void FailedInvocations_OfEachRule_UseTheMetricOfTheDefaultBus() => Assert.All(Synthesized.Resources("AWS::Events::Rule"), rule =>
    {
        var alarm = Alarms[$"{rule.Text("Name")}-FailedInvocations"];

        Assert.Equal(("AWS/Events", "FailedInvocations", "Sum", 1), (Text(alarm, "Namespace"), Text(alarm, "MetricName"), Text(alarm, "Statistic"), alarm.GetProperty("Threshold").GetInt32()));
        Assert.Equal(("RuleName", rule.Text("Name")), (Text(alarm.GetProperty("Dimensions")[0], "Name"), Text(alarm.GetProperty("Dimensions")[0], "Value")));
        Assert.False(rule.Properties.TryGetProperty("EventBusName", out _));
    });

    [Fact]
    public void UndeliveredEvents_WithOneEvent_RingsForTheQueue()
    {
        var alarm = Alarms["PartnerCloud-UndeliveredEvents"];

        Assert.Equal(("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", 1), (Text(alarm, "Namespace"), Text(alarm, "MetricName"), Text(alarm, "Statistic"), alarm.GetProperty("Threshold").GetInt32()));
        Assert.Equal(Assert.Single(Synthesized.Resources("AWS::SQS::Queue")).Text("QueueName"), Text(alarm.GetProperty("Dimensions")[0], "Value"));
    }

    [Fact]
    public void ExecutionsFailed_OfAWorkflow_UsesTheMetricOfStepFunctions()
    {
        var alarm = Alarms["PartnerCloud-onboard-account-ExecutionsFailed"];

        Assert.Equal(("AWS/States", "ExecutionsFailed", "Sum", 1), (Text(alarm, "Namespace"), Text(alarm, "MetricName"), Text(alarm, "Statistic"), alarm.GetProperty("Threshold").GetInt32()));
        Assert.Contains("stateMachine:onboard-account", alarm.GetProperty("Dimensions").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void FunctionFailures_OfAWorkflowsFunction_CountOnlyUnexpectedErrors()
    {
        Assert.Equal(("PartnerCloud", "CreateAccountFailures"), MetricOf("PartnerCloud-CreateAccount-Failures"));
        Assert.Equal(("AWS/Lambda", "Errors"), MetricOf("PartnerCloud-NotifyOperators-Failures"));
        var filter = Synthesized.Resources("AWS::Logs::MetricFilter").Single(filter => filter.Properties.GetProperty("MetricTransformations")[0].GetProperty("MetricName").GetString() == "CreateAccountFailures").Properties;
        Assert.Contains("$.level = \"FATAL\"", Text(filter, "FilterPattern"), StringComparison.Ordinal);
        Assert.Contains("timeout", Text(filter, "FilterPattern"), StringComparison.Ordinal);
        Assert.DoesNotContain("WARN", Text(filter, "FilterPattern"), StringComparison.Ordinal);
    }

    /// <summary>The metric of an alarm that defines its metric with a label.</summary>
    private static (string?, string?) MetricOf(string alarm)
    {
        var metric = Alarms[alarm].GetProperty("Metrics")[0].GetProperty("MetricStat").GetProperty("Metric");
        return (Text(metric, "Namespace"), Text(metric, "MetricName"));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
