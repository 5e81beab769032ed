using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.Tests.States;

public class DataFlowTests
{
    private const string Input = """{"a": {"b": 1}, "c": [1, 2]}""";

    [Theory]
    [InlineData("", """{"a": {"b": 1}, "c": [1, 2]}""")]
    [InlineData("\"InputPath\": \"$.a\",", """{"b": 1}""")]
    [InlineData("\"InputPath\": null,", "{}")]
    [InlineData("\"OutputPath\": \"$.c[1]\",", "2")]
    [InlineData("\"OutputPath\": null,", "{}")]
    [InlineData("\"Result\": [0],", "[0]")]
    [InlineData("\"Result\": null,", "null")]
    [InlineData("\"Result\": 5, \"ResultPath\": \"$.a.d.e\",", """{"a": {"b": 1, "d": {"e": 5}}, "c": [1, 2]}""")]
    [InlineData("\"Result\": 5, \"ResultPath\": \"$.c[0]\",", """{"a": {"b": 1}, "c": [5, 2]}""")]
    [InlineData("\"Result\": 5, \"ResultPath\": null,", """{"a": {"b": 1}, "c": [1, 2]}""")]
    [InlineData("\"InputPath\": \"$.a\", \"ResultPath\": \"$.copy\",", """{"a": {"b": 1}, "c": [1, 2], "copy": {"b": 1}}""")]
    [InlineData("\"Parameters\": {\"x.$\": \"$.a.b\", \"y\": {\"z.$\": \"$.c[*]\"}, \"$.literal\": \"$.a\", \"l\": [{\"m.$\": \"$.c\"}]},", """{"x": 1, "y": {"z": [1, 2]}, "$.literal": "$.a", "l": [{"m": [1, 2]}]}""")]
    [InlineData("\"InputPath\": \"$.a\", \"Parameters\": {\"x.$\": \"$.b\"}, \"OutputPath\": \"$.x\",", "1")]
    [InlineData("\"InputPath\": \"$$.Execution.Name\",", "\"run\"")]
    public async Task Pass_DataFields_ShapeTheOutput(string fields, string expected) =>
        Simulation.AssertJson(expected, await new Simulation().OutputOfAsync($$""" "P": {"Type": "Pass", {{fields}} "End": true} """, Input));

    [Theory]
    [InlineData("\"InputPath\": \"$.gone\",", "States.Runtime", "$.gone")]
    [InlineData("\"OutputPath\": \"$.gone\",", "States.Runtime", "OutputPath")]
    [InlineData("\"Parameters\": {\"x\": {\"y.$\": \"$.gone\"}},", "States.Runtime", "Parameters.x.y.$")]
    [InlineData("\"ResultPath\": \"$.a.b.c\",", "States.ResultPathMatchFailure", "$.a.b.c")]
    [InlineData("\"ResultPath\": \"$.c[7]\",", "States.ResultPathMatchFailure", "$.c[7]")]
    public async Task Pass_PathsWithoutAMatch_FailsAndNamesThem(string fields, string error, string cause)
    {
        var state = await new Simulation().RunStatesAsync($$""" "P": {"Type": "Pass", {{fields}} "End": true} """, Input);

        Assert.Equal((ExecutionStatus.Failed, error), (state.Status, state.Error));
        Assert.Contains(cause, state.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24855, null)]
    [InlineData(24856, "An error occurred while executing the state 'W' (entered at the event id #2). Wait state delay is too long.")]
    public async Task Wait_LongerThanAwsAllows_Fails(int days, string? cause)
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(""" "W": {"Type": "Wait", "TimestampPath": "$", "End": true} """, $"\"{Simulation.Start.AddDays(days):yyyy-MM-dd'T'HH:mm:ss'Z'}\"");

        Assert.Equal(cause, (await Simulation.EndOf(execution)).Cause);
        Assert.Equal(cause is null ? null : "States.Runtime", execution.State.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"TimeoutSeconds\": 99999999,")]
    public async Task Wait_LongerThanAYear_EndsTheExecutionByItsTimeLimit(string more)
    {
        var cloud = new Simulation();

        var state = await cloud.RunStatesAsync(""" "W": {"Type": "Wait", "Seconds": 99999999, "End": true} """, more: more);

        Assert.Equal((ExecutionStatus.TimedOut, TimeSpan.FromDays(365)), (state.Status, cloud.Elapsed));
    }

    [Fact]
    public async Task Context_InAState_HasExecutionStateAndStateMachine()
    {
        var output = await new Simulation().OutputOfAsync(""" "P": {"Type": "Pass", "InputPath": "$$", "End": true} """, """{"n": 1}""");

        Simulation.AssertJson("""
            {
              "Execution": {"Id": "arn:aws:states:us-east-1:589942003651:execution:machine:run", "Input": {"n": 1}, "Name": "run",
                            "RoleArn": "arn:aws:iam::589942003651:role/states", "StartTime": "2026-11-20T12:00:00.000Z", "RedriveCount": 0},
              "State": {"EnteredTime": "2026-11-20T12:00:00.000Z", "Name": "P"},
              "StateMachine": {"Id": "arn:aws:states:us-east-1:589942003651:stateMachine:machine", "Name": "machine"}
            }
            """, output);
    }

    [Theory]
    [InlineData("\"Seconds\": 90", 90)]
    [InlineData("\"Seconds\": 0", 0)]
    [InlineData("\"SecondsPath\": \"$.s\"", 7)]
    [InlineData("\"Timestamp\": \"2026-11-20T13:00:00+00:00\"", 3600)]
    [InlineData("\"Timestamp\": \"2020-01-01T00:00:00Z\"", 0)]
    [InlineData("\"TimestampPath\": \"$.t\"", 86400)]
    [InlineData("\"Seconds\": 31535999", 31535999)]
    public async Task Wait_AnyField_UsesTheCloudsClock(string field, double seconds)
    {
        var cloud = new Simulation();

        await cloud.OutputOfAsync($$""" "W": {"Type": "Wait", {{field}}, "End": true} """, """{"s": 7, "t": "2026-11-21T12:00:00Z"}""");

        Assert.Equal(TimeSpan.FromSeconds(seconds), cloud.Elapsed);
    }

    [Theory]
    [InlineData("\"SecondsPath\": \"$.text\"")]
    [InlineData("\"SecondsPath\": \"$.negative\"")]
    [InlineData("\"TimestampPath\": \"$.text\"")]
    public async Task Wait_InvalidTime_Fails(string field)
    {
        var state = await new Simulation().RunStatesAsync($$""" "W": {"Type": "Wait", {{field}}, "End": true} """, """{"text": "soon", "negative": -1}""");

        Assert.Equal("States.Runtime", state.Error);
    }

    [Fact]
    public async Task Fail_ErrorAndCause_ComeFromPathsAndFunctions()
    {
        var state = await new Simulation().RunStatesAsync(
            """ "F": {"Type": "Fail", "ErrorPath": "$.e", "CausePath": "States.Format('{} times', $.n)"} """, """{"e": "MyError", "n": 3}""");

        Assert.Equal((ExecutionStatus.Failed, "MyError", "3 times"), (state.Status, state.Error, state.Cause));
    }

    [Fact]
    public async Task Output_OverTheLimit_FailsTheState()
    {
        var state = await new Simulation().RunStatesAsync(
            """ "P": {"Type": "Pass", "Parameters": {"x.$": "States.Array($, $, $)"}, "End": true} """, $$"""{"x": "{{new string('x', 100_000)}}"}""");

        Assert.Equal("States.DataLimitExceeded", state.Error);
    }
}
