using System.Text.Json;
using PartnerCloud.Lambda.Contract.Operators;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class ExecutionMeasurementScheduleTests
{
    [Fact]
    public void Schedule_EveryFiveMinutes_PassesOurWorkflowsToTheFunction()
    {
        var rule = Synthesized.Resources("AWS::Events::Rule").Single(rule => rule.Properties.GetProperty("Name").GetString() == "PartnerCloud-ExecutionMeasurement").Properties;
        var target = Assert.Single(rule.GetProperty("Targets").EnumerateArray());

        Assert.Equal("rate(5 minutes)", rule.GetProperty("ScheduleExpression").GetString());
        Assert.Contains("MeasureExecutions", target.GetProperty("Arn").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("stateMachineArns", target.GetProperty("Input").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("stateMachine:onboard-account", target.GetProperty("Input").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_OfTheMeasurement_MatchTheFunctionsLogLine()
    {
        var line = JsonSerializer.SerializeToElement(new ExecutionMeasurement(1, 2, 3, null));
        var filters = Synthesized.Resources("AWS::Logs::MetricFilter").Where(filter => filter.Properties.GetProperty("FilterPattern").GetString() == "{ $.measurement = \"ExecutionMeasurement\" }").ToList();

        Assert.Equal(["OldestWorkingSeconds", "WaitingExecutions", "WorkingExecutions"], filters.Select(filter => Transformation(filter).GetProperty("MetricName").GetString()).Order(StringComparer.Ordinal));
        Assert.All(filters, filter =>
        {
            Assert.Contains("MeasureExecutions", filter.Properties.GetProperty("LogGroupName").GetRawText(), StringComparison.Ordinal);
            Assert.Equal("PartnerCloud", Transformation(filter).GetProperty("MetricNamespace").GetString());
            Assert.Equal(JsonValueKind.Number, line.GetProperty(Transformation(filter).GetProperty("MetricValue").GetString()!["$.".Length..]).ValueKind);
        });
    }

    /// <summary>CloudWatch Logs refuses two changes of one log group at the same time.</summary>
    [Fact]
    public void MetricFilters_OfOneLogGroup_AreMadeOneAfterTheOther() => Assert.All(
        Synthesized.Resources("AWS::Logs::MetricFilter").GroupBy(filter => filter.Properties.GetProperty("LogGroupName").GetRawText()),
        group =>
        {
            var names = group.Select(filter => filter.LogicalId).ToHashSet();
            var before = group.Select(filter => filter.Json.TryGetProperty("DependsOn", out var all) ? all.EnumerateArray().Select(one => one.GetString()!).Single(names.Contains) : null).ToList();

            Assert.Single(before, one => one is null);
            Assert.Equal(before.Count, before.Distinct().Count());
        });

    private static JsonElement Transformation(SynthesizedResource filter) => Assert.Single(filter.Properties.GetProperty("MetricTransformations").EnumerateArray());
}
