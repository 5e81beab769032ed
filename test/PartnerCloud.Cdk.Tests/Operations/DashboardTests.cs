using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class DashboardTests
{
    private static readonly string Body = Assert.Single(Synthesized.Resources("AWS::CloudWatch::Dashboard")).Properties.GetProperty("DashboardBody").GetRawText();

    [Theory]
    [InlineData("ExecutionsStarted")]
    [InlineData("ExecutionsSucceeded")]
    [InlineData("ExecutionsFailed")]
    [InlineData("ExecutionTime")]
    [InlineData("OldestWorkingSeconds")]
    [InlineData("WorkingExecutions")]
    [InlineData("WaitingExecutions")]
    [InlineData("Throttles")]
    [InlineData("p50")]
    [InlineData("p95")]
    [InlineData("limit 50")]
    public void Dashboard_Shows(string what) => Assert.Contains(what, Body, StringComparison.Ordinal);

    [Fact]
    public void Dashboard_HasEveryFunctionAndEveryAlarm()
    {
        Assert.All(FunctionNames.All, name => Assert.Contains($"PartnerCloud-{name}", Body, StringComparison.Ordinal));
        Assert.All(Synthesized.Resources("AWS::CloudWatch::Alarm"), alarm => Assert.Contains(alarm.LogicalId, Body, StringComparison.Ordinal));
    }
}
