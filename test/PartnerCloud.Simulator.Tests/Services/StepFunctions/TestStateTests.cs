using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

public class TestStateTests
{
    private const string Role = "arn:aws:iam::589942003651:role/states";

    private const string Task = """
        {
          "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "InputPath": "$.order", "Parameters": {"FunctionName": "Sell", "Payload.$": "$"},
          "ResultSelector": {"sold.$": "$.Payload"}, "ResultPath": "$.result", "OutputPath": "$.result", "Assign": {"last.$": "$.sold"}, "Next": "Ship",
          "Retry": [{"ErrorEquals": ["Other"]}, {"ErrorEquals": ["Busy"], "IntervalSeconds": 3, "MaxAttempts": 2, "BackoffRate": 2}],
          "Catch": [{"ErrorEquals": ["Gone"], "Next": "Refund"}, {"ErrorEquals": ["Busy", "Lost"], "ResultPath": "$.error", "Next": "Repair"}]
        }
        """;

    private readonly Simulation cloud = new();

    [Fact]
    public async Task Mock_Result_ShowsEveryStep()
    {
        var answer = await TestAsync(Task, new()
        {
            ["input"] = """{"order": {"id": 7}}""",
            ["variables"] = """{"before": 1}""",
            ["inspectionLevel"] = "DEBUG",
            ["mock"] = new JsonObject { ["result"] = """{"Payload": "yes"}""", ["fieldValidationMode"] = "NONE" },
        });

        AssertJson(
            """
            {
              "status": "SUCCEEDED", "output": "{\"sold\":\"yes\"}", "nextState": "Ship",
              "inspectionData": {
                "input": "{\"order\":{\"id\":7}}",
                "afterInputPath": "{\"id\":7}",
                "afterParameters": "{\"FunctionName\":\"Sell\",\"Payload\":{\"id\":7}}",
                "result": "{\"Payload\":\"yes\"}",
                "afterResultSelector": "{\"sold\":\"yes\"}",
                "afterResultPath": "{\"order\":{\"id\":7},\"result\":{\"sold\":\"yes\"}}",
                "variables": "{\"before\":1,\"last\":\"yes\"}"
              }
            }
            """,
            answer);
    }

    [Theory]
    [InlineData("Busy", 0, """{"status": "RETRIABLE", "error": "Busy", "cause": "why"}""", """{"retryIndex": 1, "retryBackoffIntervalSeconds": 3}""")]
    [InlineData("Busy", 1, """{"status": "RETRIABLE", "error": "Busy", "cause": "why"}""", """{"retryIndex": 1, "retryBackoffIntervalSeconds": 6}""")]
    [InlineData("Busy", 2, """{"status": "CAUGHT_ERROR", "error": "Busy", "cause": "why", "nextState": "Repair", "output": "{\"order\":1,\"error\":{\"Error\":\"Busy\",\"Cause\":\"why\"}}"}""", """{"catchIndex": 1}""")]
    [InlineData("Gone", 0, """{"status": "CAUGHT_ERROR", "error": "Gone", "cause": "why", "nextState": "Refund", "output": "{\"Error\":\"Gone\",\"Cause\":\"why\"}"}""", """{"catchIndex": 0}""")]
    [InlineData("Odd", 0, """{"status": "FAILED", "error": "Odd", "cause": "why"}""", "null")]
    public async Task Mock_Error_IsRetriedCaughtOrFinal(string error, int retries, string expected, string details)
    {
        var answer = await TestAsync(Task, new()
        {
            ["input"] = """{"order": 1}""",
            ["inspectionLevel"] = "DEBUG",
            ["mock"] = new JsonObject { ["errorOutput"] = new JsonObject { ["error"] = error, ["cause"] = "why" } },
            ["stateConfiguration"] = new JsonObject { ["retrierRetryCount"] = retries },
        });

        var inspection = answer["inspectionData"]!.DeepClone();
        answer.Remove("inspectionData");
        AssertJson(expected, answer);
        AssertJson(details, inspection["errorDetails"]);
    }

    [Fact]
    public async Task Task_WithoutMock_DoesItsWork()
    {
        cloud.Functions.On("Sell", _ => "done");

        var answer = await TestAsync(Task, new() { ["input"] = """{"order": 1}""", ["roleArn"] = Role });

        AssertJson("""{"status": "SUCCEEDED", "output": "{\"sold\":\"done\"}", "nextState": "Ship"}""", answer);
    }

    [Theory]
    [InlineData("""{"Type": "Pass", "Result": {"a": 1}, "ResultPath": "$.r", "Next": "N"}""", """{"status": "SUCCEEDED", "output": "{\"n\":5,\"r\":{\"a\":1}}", "nextState": "N"}""")]
    [InlineData("""{"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 5, "Next": "Five"}], "Default": "D"}""", """{"status": "SUCCEEDED", "output": "{\"n\":5}", "nextState": "Five"}""")]
    [InlineData("""{"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 6, "Next": "Six"}], "Default": "D"}""", """{"status": "SUCCEEDED", "output": "{\"n\":5}", "nextState": "D"}""")]
    [InlineData("""{"Type": "Wait", "SecondsPath": "$.n", "End": true}""", """{"status": "SUCCEEDED", "output": "{\"n\":5}"}""")]
    [InlineData("""{"Type": "Wait", "Seconds": 301, "End": true}""", """{"status": "FAILED", "error": "States.Timeout"}""")]
    [InlineData("""{"Type": "Fail", "Error": "E", "Cause": "C"}""", """{"status": "FAILED", "error": "E", "cause": "C"}""")]
    [InlineData("""{"Type": "Succeed", "OutputPath": "$.n"}""", """{"status": "SUCCEEDED", "output": "5"}""")]
    public async Task State_WithoutRole_EndsAsInAnExecution(string state, string expected) =>
        AssertJson(expected, await TestAsync(state, new() { ["input"] = """{"n": 5}""" }));

    [Fact]
    public async Task StateName_InsideAMap_IsTestedWithTheContextOfTheTest()
    {
        const string definition = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "End": true,
                "Parameters": {"FunctionName": "Ask", "Payload": {"token.$": "$$.Task.Token", "index.$": "$$.Map.Item.Index"}}}}}}}}
            """;

        var answer = await TestAsync(definition, new()
        {
            ["stateName"] = "Ask",
            ["inspectionLevel"] = "TRACE",
            ["context"] = """{"Task": {"Token": "t"}, "Map": {"Item": {"Index": 3}}}""",
            ["mock"] = new JsonObject { ["result"] = "1", ["fieldValidationMode"] = "NONE" },
        });

        Assert.Equal("1", (string?)answer["output"]);
        Assert.Equal("""{"FunctionName":"Ask","Payload":{"token":"t","index":3}}""", (string?)answer["inspectionData"]!["afterParameters"]);
    }

    [Fact]
    public async Task Map_WithMock_ShowsTheInputOfEachIteration()
    {
        const string map = """
            {
              "Type": "Map", "ItemsPath": "$.items", "ItemSelector": {"at.$": "$$.Map.Item.Index", "is.$": "$$.Map.Item.Value"}, "MaxConcurrency": 3,
              "ItemProcessor": {"StartAt": "A", "States": {"A": {"Type": "Fail"}}}, "ResultPath": "$.items", "End": true
            }
            """;

        var answer = await TestAsync(map, new()
        {
            ["input"] = """{"items": ["a", "b"]}""",
            ["inspectionLevel"] = "DEBUG",
            ["mock"] = new JsonObject { ["result"] = "[1,2]", ["fieldValidationMode"] = "NONE" },
        });

        AssertJson(
            """
            {
              "status": "SUCCEEDED", "output": "{\"items\":[1,2]}",
              "inspectionData": {
                "input": "{\"items\":[\"a\",\"b\"]}", "afterInputPath": "{\"items\":[\"a\",\"b\"]}", "afterItemsPath": "[\"a\",\"b\"]",
                "afterItemSelector": "[{\"at\":0,\"is\":\"a\"},{\"at\":1,\"is\":\"b\"}]", "maxConcurrency": 3,
                "result": "[1,2]", "afterResultSelector": "[1,2]", "afterResultPath": "{\"items\":[1,2]}", "variables": "{}"
              }
            }
            """,
            answer);
    }

    [Fact]
    public async Task Parallel_WithMock_IsCaughtOrSucceeds()
    {
        const string parallel = """
            {
              "Type": "Parallel", "Parameters": {"n.$": "$.n"}, "Branches": [{"StartAt": "A", "States": {"A": {"Type": "Fail"}}}],
              "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Repair"}], "Next": "Go"
            }
            """;
        var (result, failure) = (new JsonObject { ["result"] = "[1]", ["fieldValidationMode"] = "NONE" }, new JsonObject { ["errorOutput"] = new JsonObject { ["error"] = "E" } });

        var succeeded = await TestAsync(parallel, new() { ["input"] = """{"n": 1, "m": 2}""", ["inspectionLevel"] = "DEBUG", ["mock"] = result });
        var caught = await TestAsync(parallel, new() { ["input"] = """{"n": 1}""", ["mock"] = failure });

        Assert.Equal(("SUCCEEDED", "Go", "[1]", """{"n":1}"""), ((string?)succeeded["status"], (string?)succeeded["nextState"], (string?)succeeded["output"], (string?)succeeded["inspectionData"]!["afterParameters"]));
        AssertJson("""{"status": "CAUGHT_ERROR", "error": "E", "nextState": "Repair", "output": "{\"Error\":\"E\",\"Cause\":null}"}""", caught);
    }

    [Theory]
    [InlineData("""{"Type": "Pass", "Foo": 1, "End": true}""", "{}", "InvalidDefinition", "field 'Foo'")]
    [InlineData("[]", "{}", "InvalidDefinition", "JSON object")]
    [InlineData("""{"Type": "Succeed"}""", """{"input": "{"}""", "InvalidExecutionInput", "Input")]
    [InlineData("""{"Type": "Succeed"}""", """{"variables": "1"}""", "ValidationException", "'variables'")]
    [InlineData("""{"Type": "Succeed"}""", """{"context": "{}"}""", "ValidationException", "'context'")]
    [InlineData("""{"Type": "Succeed"}""", """{"inspectionLevel": "ALL"}""", "ValidationException", "'inspectionLevel'")]
    [InlineData("""{"Type": "Succeed"}""", """{"mock": {"result": "1", "fieldValidationMode": "NONE"}}""", "ValidationException", "type Succeed")]
    [InlineData("""{"Type": "Succeed"}""", """{"stateConfiguration": {"mapItemReaderData": "[]"}}""", "ValidationException", "'mapItemReaderData'")]
    [InlineData("""{"Type": "Succeed"}""", """{"stateConfiguration": {"retrierRetryCount": 1}}""", "ValidationException", "retrierRetryCount")]
    [InlineData(Task, """{"mock": {"result": "1"}}""", "ValidationException", "fieldValidationMode to NONE")]
    [InlineData(Task, """{"mock": {"result": "{", "fieldValidationMode": "NONE"}}""", "ValidationException", "'mock.result'")]
    [InlineData(Task, """{"mock": {}}""", "ValidationException", "exactly one")]
    [InlineData(Task, """{"mock": {"result": "1", "errorOutput": {"error": "E"}}}""", "ValidationException", "exactly one")]
    [InlineData(Task, """{"mock": {"errorOutput": {"cause": "C"}}}""", "ValidationException", "'error'")]
    [InlineData(Task, "{}", "ValidationException", "needs a roleArn or a mock")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": {"FunctionName": "F"}, "End": true}""", """{"roleArn": "arn:aws:iam::589942003651:role/states"}""", "ValidationException", "needs a mock")]
    [InlineData("""{"Type": "Parallel", "Branches": [{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}], "End": true}""", "{}", "ValidationException", "needs a mock")]
    [InlineData("""{"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "A", "States": {"A": {"Type": "Succeed"}}}, "End": true}""", """{"mock": {"result": "[]", "fieldValidationMode": "NONE"}}""", "ValidationException", "Distributed Map")]
    [InlineData("""{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}""", """{"stateName": "B"}""", "ValidationException", "no state 'B'")]
    public async Task Request_ThatCannotBeTested_IsRefusedByName(string definition, string request, string code, string reason)
    {
        var answer = await TestAsync(definition, JsonNode.Parse(request)!.AsObject());

        Assert.EndsWith(code, (string?)answer["__type"], StringComparison.Ordinal);
        Assert.Contains(reason, answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    private Task<JsonObject> TestAsync(string definition, JsonObject request)
    {
        request["definition"] = definition;
        return cloud.CallAsync("TestState", request);
    }
}
