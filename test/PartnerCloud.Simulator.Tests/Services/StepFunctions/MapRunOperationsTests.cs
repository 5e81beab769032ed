using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

public class MapRunOperationsTests
{
    private const string Wait = """{"W": {"Type": "Wait", "Seconds": 60, "End": true}}""";

    [Fact]
    public async Task DescribeMapRun_Succeeded_HasAllCounts()
    {
        var cloud = new Simulation();
        var parent = await RunAsync(cloud, Wait, "[1, 2, 3]", """ "ItemBatcher": {"MaxItemsPerBatch": 2}, "MaxConcurrency": 7, "ToleratedFailurePercentage": 1.5, """);

        var answer = await cloud.CallAsync("DescribeMapRun", new() { ["mapRunArn"] = parent.MapRuns[0].Arn });

        const string counts = """ "pending": 0, "running": 0, "failed": 0, "timedOut": 0, "aborted": 0, "failuresNotRedrivable": 0, "pendingRedrive": 0 """;
        AssertJson($$"""
            {"mapRunArn": "{{parent.MapRuns[0].Arn}}", "executionArn": "{{parent.Arn}}", "status": "SUCCEEDED", "startDate": {{Start.ToUnixTimeSeconds()}}, "stopDate": {{Start.ToUnixTimeSeconds() + 60}},
             "maxConcurrency": 7, "toleratedFailurePercentage": 1.5, "toleratedFailureCount": 0, "redriveCount": 0,
             "itemCounts": {"succeeded": 3, "total": 3, "resultsWritten": 3, {{counts}} }, "executionCounts": {"succeeded": 2, "total": 2, "resultsWritten": 2, {{counts}} } }
            """, Plain(answer));
    }

    [Fact]
    public async Task ListMapRuns_OfAnExecution_NamesItsLabel()
    {
        var cloud = new Simulation();
        var parent = await RunAsync(cloud, Wait, "[1]");

        var answer = await cloud.CallAsync("ListMapRuns", new() { ["executionArn"] = parent.Arn });

        AssertJson($$"""
            {"mapRuns": [{"executionArn": "{{parent.Arn}}", "mapRunArn": "{{parent.MapRuns[0].Arn}}", "stateMachineArn": "{{parent.StateMachine.Arn}}/items",
             "startDate": {{Start.ToUnixTimeSeconds()}}, "stopDate": {{Start.ToUnixTimeSeconds() + 60}}}]}
            """, Plain(answer));
    }

    [Fact]
    public async Task Children_AreListedByMapRunAndDescribed()
    {
        var cloud = new Simulation();
        var parent = await RunAsync(cloud, """{"F": {"Type": "Fail", "Error": "E"}}""", "[1, 2]", """ "ItemBatcher": {"MaxItemsPerBatch": 2}, """);
        var child = parent.MapRuns[0].Executions[0];

        var ofRun = (await cloud.CallAsync("ListExecutions", new() { ["mapRunArn"] = child.Child!.MapRun.Arn, ["statusFilter"] = "FAILED" }))["executions"]!.AsArray();
        var ofMachine = (await cloud.CallAsync("ListExecutions", new() { ["stateMachineArn"] = parent.StateMachine.Arn }))["executions"]!.AsArray();
        var described = await cloud.CallAsync("DescribeExecution", new() { ["executionArn"] = child.Arn });
        var history = (await cloud.CallAsync("GetExecutionHistory", new() { ["executionArn"] = child.Arn }))["events"]!.AsArray();

        Assert.Equal((child.Arn, child.Child.MapRun.Arn, 2), ((string?)ofRun.Single()!["executionArn"], (string?)ofRun[0]!["mapRunArn"], (int?)ofRun[0]!["itemCount"]));
        Assert.Equal(parent.Arn, (string?)Assert.Single(ofMachine)!["executionArn"]);
        Assert.Equal((child.Child.MapRun.Arn, "REDRIVABLE_BY_MAP_RUN", "E"), ((string?)described["mapRunArn"], (string?)described["redriveStatus"], (string?)described["error"]));
        Assert.Equal(3, history.Count);
    }

    [Theory]
    [InlineData("DescribeMapRun", """{"mapRunArn": "arn:aws:states:us-east-1:589942003651:mapRun:machine/items:x"}""", "ResourceNotFound")]
    [InlineData("DescribeMapRun", """{"mapRunArn": "arn:aws:states:us-east-1:589942003651:execution:machine:x"}""", "InvalidArn")]
    [InlineData("DescribeExecution", """{"executionArn": "arn:aws:states:us-east-1:589942003651:execution:machine/items:x"}""", "ExecutionDoesNotExist")]
    [InlineData("ListExecutions", """{"mapRunArn": "RUN", "stateMachineArn": "arn:aws:states:us-east-1:589942003651:stateMachine:machine"}""", "ValidationException")]
    [InlineData("ListExecutions", """{"stateMachineArn": "arn:aws:states:us-east-1:589942003651:stateMachine:machine", "statusFilter": "PENDING_REDRIVE"}""", "ValidationException")]
    [InlineData("UpdateMapRun", """{"mapRunArn": "RUN", "maxConcurrency": 1}""", "ValidationException")]
    [InlineData("RedriveExecution", """{"executionArn": "CHILD"}""", "ExecutionNotRedrivable")]
    public async Task Call_Invalid_GetsAwsErrorCode(string operation, string body, string code)
    {
        var cloud = new Simulation();
        var run = (await RunAsync(cloud, Wait, "[1]")).MapRuns[0];

        var answer = await cloud.CallAsync(operation, JsonNode.Parse(body.Replace("RUN", run.Arn, StringComparison.Ordinal).Replace("CHILD", run.Executions[0].Arn, StringComparison.Ordinal))!.AsObject());

        Assert.EndsWith(code, (string?)answer["__type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateMapRun_WhileItRuns_StartsMoreChildren()
    {
        var cloud = new Simulation();
        var hold = cloud.Activity.Begin();
        var parent = cloud.StartStates(Map(Wait, """ "MaxConcurrency": 1, """), "[1, 2, 3]");
        while (parent.MapRuns is not [{ ExecutionCounts.Running: 1 }])
            await Task.Yield();

        await cloud.CallAsync("UpdateMapRun", new() { ["mapRunArn"] = parent.MapRuns[0].Arn, ["maxConcurrency"] = 3 });
        hold.Dispose();
        await EndOf(parent);

        Assert.Equal(TimeSpan.FromSeconds(60), cloud.Elapsed);
        Assert.Equal(3, (int?)(await cloud.CallAsync("DescribeMapRun", new() { ["mapRunArn"] = parent.MapRuns[0].Arn }))["maxConcurrency"]);
    }

    private static JsonNode Plain(JsonNode answer) => JsonNode.Parse(answer.ToJsonString())!;

    private static async Task<Execution> RunAsync(Simulation cloud, string states, string input, string fields = "")
    {
        var execution = cloud.StartStates(Map(states, fields), input);
        await EndOf(execution);
        return execution;
    }

    private static string Map(string states, string fields)
    {
        var first = JsonNode.Parse(states)!.AsObject().First().Key;
        return $$"""
            "M": {"Type": "Map", "Label": "items", {{fields}}
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "{{first}}", "States": {{states}}}, "End": true}
            """;
    }
}
