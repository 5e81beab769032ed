using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

public sealed class ResultWriterTests
{
    private const string Call = """{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "OutputPath": "$.Payload", "End": true}""";

    [Fact]
    public async Task Export_Succeeded_HasAManifestAndTheResults()
    {
        await using var aws = await MapRunCloud.StartAsync();

        var execution = await aws.RunAsync(Writer(), """["a", "b"]""");

        var run = execution.MapRuns[0];
        var folder = "out/" + run.Arn.Split(':')[^1];
        Assert.True(execution.State.Status == ExecutionStatus.Succeeded, execution.State.Cause);
        AssertJson($$"""{"MapRunArn": "{{run.Arn}}", "ResultWriterDetails": {"Bucket": "data", "Key": "{{folder}}/manifest.json"} }""", JsonNode.Parse(execution.State.Output!));
        var results = await aws.GetAsync($"{folder}/SUCCEEDED_0.json");
        AssertJson(
            $$"""{"DestinationBucket": "data", "MapRunArn": "{{run.Arn}}", "ResultFiles": {"FAILED": [], "PENDING": [], "SUCCEEDED": [{"Key": "{{folder}}/SUCCEEDED_0.json", "Size": {{results.Length}} }]} }""",
            JsonNode.Parse(await aws.GetAsync($"{folder}/manifest.json")));
        var child = run.Executions.Single(one => one.Input == "\"a\"");
        AssertJson($$"""
            {"ExecutionArn": "{{child.Arn}}", "Name": "{{child.Name}}", "StateMachineArn": "{{run.StateMachineArn}}", "Status": "SUCCEEDED", "Input": "\"a\"", "InputDetails": {"Included": true},
             "Output": "\"a\"", "OutputDetails": {"Included": true}, "RedriveCount": 0, "RedriveStatus": "NOT_REDRIVABLE", "RedriveStatusReason": "Execution is SUCCEEDED and cannot be redriven",
             "StartDate": "2026-11-20T12:00:00.000Z", "StopDate": "2026-11-20T12:00:00.000Z"}
            """, JsonNode.Parse(results)![0]);
    }

    [Theory]
    [InlineData("COMPACT", "JSON", "json", "[[1,2],3]")]
    [InlineData("FLATTEN", "JSON", "json", "[1,2,3]")]
    [InlineData("FLATTEN", "JSONL", "jsonl", "1\n2\n3\n")]
    public async Task Export_WithAWriterConfig_HasItsForm(string transformation, string type, string ending, string expected)
    {
        await using var aws = await MapRunCloud.StartAsync();

        var execution = await aws.RunAsync(Writer($$""", "WriterConfig": {"Transformation": "{{transformation}}", "OutputType": "{{type}}"}"""), "[[1, 2], 3]");

        Assert.Equal(expected, await aws.GetAsync($"out/{execution.MapRuns[0].Arn.Split(':')[^1]}/SUCCEEDED_0.{ending}"));
    }

    [Fact]
    public async Task WriterConfig_Alone_ShapesTheStatesResult()
    {
        await using var aws = await MapRunCloud.StartAsync();

        var execution = await aws.RunAsync(""" "ResultWriter": {"WriterConfig": {"Transformation": "FLATTEN", "OutputType": "JSON"}}, """, "[[1, 2], 3]");

        Assert.Equal("[1,2,3]", execution.State.Output);
    }

    [Fact]
    public async Task Export_OfAFailedRun_TellsWhatFailedAndWhatIsPending_AndARedriveWritesAgain()
    {
        await using var aws = await MapRunCloud.StartAsync();
        var broken = true;
        aws.Functions.On("F", payload => broken && payload!.GetValue<int>() == 1 ? throw new InvalidOperationException("no") : payload);

        var execution = await aws.RunAsync(Writer() + """ "MaxConcurrency": 1, """, "[0, 1, 2]", Call);

        var folder = "out/" + execution.MapRuns[0].Arn.Split(':')[^1];
        Assert.Equal("States.ExceedToleratedFailureThreshold", execution.State.Error);
        var failed = JsonNode.Parse(await aws.GetAsync($"{folder}/FAILED_0.json"))!.AsArray().Single()!;
        Assert.Equal(("1", "FAILED", "REDRIVABLE_BY_MAP_RUN"), ((string?)failed["Input"], (string?)failed["Status"], (string?)failed["RedriveStatus"]));
        AssertJson("""[{"Input": "2", "InputDetails": {"Included": true}, "Status": "PENDING"}]""", JsonNode.Parse(await aws.GetAsync($"{folder}/PENDING_0.json")));

        broken = false;
        await aws.StepFunctions.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.State.Status);
        Assert.Equal(["0", "1", "2"], JsonNode.Parse(await aws.GetAsync($"{folder}/SUCCEEDED_0.json"))!.AsArray().Select(result => (string?)result!["Output"]));
    }

    [Fact]
    public async Task Role_WithoutThePermission_FailsTheRun_AndARedriveOnlyWrites()
    {
        await using var aws = await MapRunCloud.StartAsync();
        aws.Allow("s3:GetObject");
        var execution = await aws.RunAsync(Writer(), "[1]");
        Assert.Equal(("States.ResultWriterFailed", MapRunStatus.Failed), (execution.State.Error, execution.MapRuns[0].Status));
        Assert.Contains("s3:PutObject", execution.State.Cause, StringComparison.Ordinal);

        aws.Allow("s3:PutObject");
        await aws.StepFunctions.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.State.Status);
        Assert.Equal(0, Assert.Single(Assert.Single(execution.MapRuns).Executions).State.RedriveCount);
    }

    private static string Writer(string more = "") =>
        $$""" "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "data", "Prefix": "out"}{{more}} }, """;
}
