using System.Text.Json;
using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class DashboardTests
{
    private const int Columns = 24;

    private static readonly JsonElement Parts = Assert.Single(Synthesized.Resources("AWS::CloudWatch::Dashboard")).Properties.GetProperty("DashboardBody");

    private static readonly string Body = Parts.GetRawText();

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
    public void Dashboard_Body_Shows(string what) => Assert.Contains(what, Body, StringComparison.Ordinal);

    [Fact]
    public void Dashboard_Widgets_FitWithoutOverlap()
    {
        var text = string.Concat(Parts.GetProperty("Fn::Join")[1].EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String ? part.GetString() : "filled"));
        using var dashboard = JsonDocument.Parse(text);
        var cells = new HashSet<(int, int)>();

        Assert.All(dashboard.RootElement.GetProperty("widgets").EnumerateArray(), widget =>
        {
            var (left, top) = (widget.GetProperty("x").GetInt32(), widget.GetProperty("y").GetInt32());
            for (var x = left; x < left + widget.GetProperty("width").GetInt32(); x++)
            {
                Assert.InRange(x, 0, Columns - 1);
                for (var y = top; y < top + widget.GetProperty("height").GetInt32(); y++) Assert.True(cells.Add((x, y)), $"{x}, {y} is covered twice");
            }
        });
        Assert.NotEmpty(cells);
    }

    [Fact]
    public void Dashboard_Body_HasEveryFunctionAndEveryAlarm()
    {
        Assert.All(FunctionNames.All, name => Assert.Contains($"PartnerCloud-{name}", Body, StringComparison.Ordinal));
        Assert.All(Synthesized.Resources("AWS::CloudWatch::Alarm"), alarm => Assert.Contains(alarm.LogicalId, Body, StringComparison.Ordinal));
    }
}
