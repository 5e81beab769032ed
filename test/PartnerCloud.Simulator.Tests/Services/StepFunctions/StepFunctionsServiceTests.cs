using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

public class StepFunctionsServiceTests
{
    private const string MachineArn = "arn:aws:states:us-east-1:589942003651:stateMachine:machine";
    private const string Wait = """ "W": {"Type": "Wait", "Seconds": 60, "End": true} """;

    [Fact]
    public async Task StartExecution_SameNameAndInputWhileRunning_IsTheSameExecution()
    {
        var cloud = new Simulation();
        cloud.CreateStates(Wait);
        var hold = cloud.Activity.Begin();

        var first = await StartAsync(cloud, "req-1", "{\"n\": 1}");
        var second = await StartAsync(cloud, "req-1", "{\"n\": 1}");
        var other = await StartAsync(cloud, "req-1", "{\"n\": 2}");
        hold.Dispose();
        await EndOf(cloud.Executions.Get(first["executionArn"]!.GetValue<string>()));
        var later = await StartAsync(cloud, "req-1", "{\"n\": 1}");

        Assert.Equal("arn:aws:states:us-east-1:589942003651:execution:machine:req-1", first["executionArn"]!.GetValue<string>());
        AssertJson(first.ToJsonString(), second);
        Assert.Equal("ExecutionAlreadyExists", Code(other));
        Assert.Equal("ExecutionAlreadyExists", Code(later));
    }

    [Fact]
    public async Task Execution_NinetyDaysAfterItsEnd_IsForgottenWithItsName()
    {
        var cloud = new Simulation();
        cloud.CreateStates(Wait);
        var arn = (await StartAsync(cloud, "req-1", "{}"))["executionArn"]!.GetValue<string>();
        await EndOf(cloud.Executions.Get(arn));

        cloud.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal("ExecutionAlreadyExists", Code(await StartAsync(cloud, "req-1", "{}")));
        Assert.Single((await cloud.CallAsync("ListExecutions", new() { ["stateMachineArn"] = MachineArn }))["executions"]!.AsArray());

        cloud.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty((await cloud.CallAsync("ListExecutions", new() { ["stateMachineArn"] = MachineArn }))["executions"]!.AsArray());
        Assert.Equal("ExecutionDoesNotExist", Code(await cloud.CallAsync("GetExecutionHistory", new() { ["executionArn"] = arn })));
        Assert.Equal(arn, (await StartAsync(cloud, "req-1", "{}"))["executionArn"]!.GetValue<string>());
    }

    [Fact]
    public async Task DeleteStateMachine_WithoutRunningExecutions_IsGoneAtOnce()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(Wait);
        await EndOf(execution);

        Assert.Empty(await cloud.CallAsync("DeleteStateMachine", new() { ["stateMachineArn"] = MachineArn }));

        Assert.Equal("StateMachineDoesNotExist", Code(await cloud.CallAsync("DescribeStateMachine", new() { ["stateMachineArn"] = MachineArn })));
        Assert.Equal("ExecutionDoesNotExist", Code(await cloud.CallAsync("DescribeExecution", new() { ["executionArn"] = execution.Arn })));
        Assert.Empty(await cloud.CallAsync("DeleteStateMachine", new() { ["stateMachineArn"] = MachineArn }));
        cloud.CreateStates(""" "P": {"Type": "Pass", "End": true} """);
        Assert.Equal("P", (string?)JsonNode.Parse((string)(await cloud.CallAsync("DescribeStateMachine", new() { ["stateMachineArn"] = MachineArn }))["definition"]!)!["StartAt"]);
    }

    [Fact]
    public async Task DeleteStateMachine_WhileAnExecutionRuns_EndsItAtItsNextState()
    {
        var cloud = new Simulation();
        var hold = cloud.Activity.Begin();
        var execution = cloud.StartStates(""" "A": {"Type": "Wait", "Seconds": 60, "Next": "B"}, "B": {"Type": "Wait", "Seconds": 60, "End": true} """);
        await cloud.CallAsync("DeleteStateMachine", new() { ["stateMachineArn"] = MachineArn });

        Assert.Equal("DELETING", (string?)(await cloud.CallAsync("DescribeStateMachine", new() { ["stateMachineArn"] = MachineArn }))["status"]);
        Assert.Equal("StateMachineDeleting", Code(await StartAsync(cloud, "other", "{}")));
        Assert.Equal("StateMachineDeleting", Code(await cloud.CallAsync("UpdateStateMachine", new() { ["stateMachineArn"] = MachineArn, ["definition"] = "{}" })));
        hold.Dispose();

        Assert.Equal(ExecutionStatus.Aborted, (await EndOf(execution)).Status);
        Assert.Equal(["ExecutionStarted", "WaitStateEntered", "WaitStateExited", "ExecutionAborted"], execution.Events.Select(item => item.Type));
        Assert.Empty((await cloud.CallAsync("ListStateMachines", []))["stateMachines"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}""", "OK", null)]
    [InlineData("", "FAIL", "SCHEMA_VALIDATION_FAILED")]
    [InlineData("not a definition", "FAIL", "INVALID_JSON_DESCRIPTION")]
    [InlineData("{}", "FAIL", "SCHEMA_VALIDATION_FAILED")]
    [InlineData("""{"StartAt": "P", "States": {"P": {"Type": "Pass", "Next": "Q"}}}""", "FAIL", "SCHEMA_VALIDATION_FAILED")]
    public async Task ValidateStateMachineDefinition_Any_ReportsItsProblems(string definition, string result, string? code)
    {
        var cloud = new Simulation();

        var answer = await cloud.CallAsync("ValidateStateMachineDefinition", new() { ["definition"] = definition });

        Assert.Equal((result, false), ((string?)answer["result"], (bool)answer["truncated"]!));
        Assert.Equal(code, (string?)answer["diagnostics"]!.AsArray().FirstOrDefault()?["code"]);
        Assert.Empty(cloud.StepFunctions.StateMachines.List("589942003651", "us-east-1"));
    }

    [Fact]
    public async Task ValidateStateMachineDefinition_MoreProblemsThanAsked_IsTruncated()
    {
        var answer = await new Simulation().CallAsync("ValidateStateMachineDefinition", new() { ["definition"] = """{"Foo": 1, "Bar": 2}""", ["maxResults"] = 1 });

        Assert.True((bool)answer["truncated"]!);
        Assert.Single(answer["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task DescribeExecution_TimedOut_HasNeitherErrorNorCause()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(Wait, more: "\"TimeoutSeconds\": 5,");
        await EndOf(execution);

        var answer = await cloud.CallAsync("DescribeExecution", new() { ["executionArn"] = execution.Arn });

        Assert.Equal("TIMED_OUT", (string?)answer["status"]);
        Assert.False(answer.ContainsKey("error") || answer.ContainsKey("cause"));
    }

    [Theory]
    [InlineData("StartExecution", """{"stateMachineArn": "MACHINE", "name": "a b"}""", "InvalidName")]
    [InlineData("StartExecution", """{"stateMachineArn": "MACHINE", "name": ""}""", "InvalidName")]
    [InlineData("StartExecution", """{"stateMachineArn": "MACHINE", "input": "{"}""", "InvalidExecutionInput")]
    [InlineData("StartExecution", """{"stateMachineArn": "MACHINEX"}""", "StateMachineDoesNotExist")]
    [InlineData("StartExecution", """{"stateMachineArn": "nonsense"}""", "InvalidArn")]
    [InlineData("StartExecution", """{}""", "ValidationException")]
    [InlineData("StartExecution", """{"stateMachineArn": "arn:aws:states:us-east-1:111122223333:stateMachine:machine"}""", "AccessDeniedException")]
    [InlineData("StartExecution", """{"stateMachineArn": "MACHINE/label"}""", "ValidationException")]
    [InlineData("ListExecutions", """{"stateMachineArn": "MACHINE", "statusFilter": "PENDING_REDRIVE"}""", "ValidationException")]
    [InlineData("DescribeExecution", """{"executionArn": "arn:aws:states:us-east-1:589942003651:execution:machine:none"}""", "ExecutionDoesNotExist")]
    [InlineData("StopExecution", """{"executionArn": "arn:aws:states:us-east-1:589942003651:execution:machine:none"}""", "ExecutionDoesNotExist")]
    [InlineData("RedriveExecution", """{"executionArn": "MACHINE"}""", "InvalidArn")]
    [InlineData("GetExecutionHistory", """{"executionArn": "arn:aws:states:us-east-1:589942003651:execution:machine:run", "nextToken": "x"}""", "InvalidToken")]
    [InlineData("GetExecutionHistory", """{"executionArn": "arn:aws:states:us-east-1:589942003651:execution:machine:run", "maxResults": 1001}""", "ValidationException")]
    [InlineData("ListExecutions", """{"stateMachineArn": "MACHINE", "statusFilter": "DONE"}""", "ValidationException")]
    [InlineData("ListExecutions", """{"mapRunArn": "x"}""", "InvalidArn")]
    [InlineData("CreateStateMachine", """{"name": "a/b", "definition": "{}", "roleArn": "arn:aws:iam::589942003651:role/r"}""", "InvalidName")]
    [InlineData("CreateStateMachine", """{"name": "ab", "definition": "{}", "roleArn": "arn:aws:iam::589942003651:role/r"}""", "InvalidDefinition")]
    [InlineData("CreateStateMachine", """{"name": "machine", "definition": "{}", "roleArn": "arn:aws:iam::589942003651:role/r"}""", "StateMachineAlreadyExists")]
    [InlineData("CreateStateMachine", """{"name": "ab", "definition": "{}", "roleArn": "arn:aws:iam::589942003651:role/r", "type": "EXPRESS"}""", "StateMachineTypeNotSupported")]
    [InlineData("CreateStateMachine", """{"name": "ab", "definition": "{}", "roleArn": "r"}""", "InvalidArn")]
    [InlineData("DescribeStateMachine", """{"stateMachineArn": "arn:aws:states:eu-west-1:589942003651:stateMachine:machine"}""", "StateMachineDoesNotExist")]
    [InlineData("CreateStateMachine", """{"name": "ab", "definition": "{}", "roleArn": "arn:aws:iam::589942003651:role/r", "publish": true}""", "ValidationException")]
    [InlineData("GetActivityTask", """{}""", "UnknownOperationException")]
    public async Task Call_Invalid_GetsAwsErrorCode(string operation, string body, string code)
    {
        var cloud = new Simulation();
        await EndOf(cloud.StartStates(Wait));

        var answer = await cloud.CallAsync(operation, JsonNode.Parse(body.Replace("MACHINE", MachineArn, StringComparison.Ordinal))!.AsObject());

        Assert.Equal(code, Code(answer));
    }

    [Fact]
    public async Task StartExecution_InputTooLarge_IsRefused()
    {
        var cloud = new Simulation();
        cloud.CreateStates(Wait);

        Assert.Equal("ValidationException", Code(await StartAsync(cloud, "big", $"\"{new string('ü', 140_000)}\"")));
    }

    [Fact]
    public async Task ListExecutions_Pages_StartWithTheNewestAndFilter()
    {
        var cloud = new Simulation();
        cloud.CreateStates(""" "C": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 2, "Next": "F"}], "Default": "S"}, "F": {"Type": "Fail"}, "S": {"Type": "Succeed"} """);
        for (var i = 1; i <= 5; i++)
            await EndOf(cloud.Executions.Start(MachineArn, $"run-{i}", $"{i}"));

        Assert.Equal([["run-5", "run-4"], ["run-3", "run-2"], ["run-1"]], await PagesAsync(cloud, "ListExecutions", "executions", "name", new JsonObject { ["stateMachineArn"] = MachineArn, ["maxResults"] = 2 }));
        Assert.Equal([["run-2"]], await PagesAsync(cloud, "ListExecutions", "executions", "name", new JsonObject { ["stateMachineArn"] = MachineArn, ["statusFilter"] = "FAILED" }));
        Assert.Equal([[]], await PagesAsync(cloud, "ListExecutions", "executions", "name", new JsonObject { ["stateMachineArn"] = MachineArn, ["redriveFilter"] = "REDRIVEN" }));
    }

    [Fact]
    public async Task ListExecutions_ExecutionEndsBetweenPages_ContinuesAfterIt()
    {
        var cloud = new Simulation();
        cloud.CreateStates(Wait);
        using var hold = cloud.Activity.Begin();
        var runs = Enumerable.Range(1, 3).Select(number => cloud.Executions.Start(MachineArn, $"run-{number}")).ToList();
        var request = new JsonObject { ["stateMachineArn"] = MachineArn, ["maxResults"] = 1, ["statusFilter"] = "RUNNING" };
        var first = await cloud.CallAsync("ListExecutions", request);

        cloud.Executions.Stop(runs[2].Arn);
        request["nextToken"] = first["nextToken"]!.DeepClone();
        var second = await cloud.CallAsync("ListExecutions", request);

        Assert.Equal("run-3", (string?)first["executions"]![0]!["name"]);
        Assert.Equal("run-2", (string?)second["executions"]![0]!["name"]);
    }

    [Fact]
    public async Task GetExecutionHistory_BothOrders_HavePagesAndOmitDataOnRequest()
    {
        var cloud = new Simulation();
        var execution = cloud.StartStates(Wait, """{"n": 1}""");
        await EndOf(execution);
        var request = new JsonObject { ["executionArn"] = execution.Arn, ["maxResults"] = 3 };

        Assert.Equal([["1", "2", "3"], ["4"]], await PagesAsync(cloud, "GetExecutionHistory", "events", "id", request));
        request["reverseOrder"] = true;
        Assert.Equal([["4", "3", "2"], ["1"]], await PagesAsync(cloud, "GetExecutionHistory", "events", "id", request));
        var bare = await cloud.CallAsync("GetExecutionHistory", new JsonObject { ["executionArn"] = execution.Arn, ["includeExecutionData"] = false });
        Assert.DoesNotContain("\"input\"", bare.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("W", bare["events"]![1]!["stateEnteredEventDetails"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task UpdateStateMachine_RunningExecutions_KeepTheirDefinition()
    {
        var cloud = new Simulation();
        var machine = cloud.CreateStates(Wait);
        using var hold = cloud.Activity.Begin();
        var execution = cloud.Executions.Start(machine.Arn, "run");

        await cloud.CallAsync("UpdateStateMachine", new JsonObject { ["stateMachineArn"] = machine.Arn, ["definition"] = """{"StartAt": "S", "States": {"S": {"Type": "Succeed"}}}""" });

        Assert.Contains("Succeed", cloud.StepFunctions.StateMachines.Get(machine.Arn).DefinitionText, StringComparison.Ordinal);
        var used = await cloud.CallAsync("DescribeStateMachineForExecution", new JsonObject { ["executionArn"] = execution.Arn });
        Assert.Contains("Wait", used["definition"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static Task<JsonObject> StartAsync(Simulation cloud, string name, string input) =>
        cloud.CallAsync("StartExecution", new JsonObject { ["stateMachineArn"] = MachineArn, ["name"] = name, ["input"] = input });

    private static string? Code(JsonObject answer) => answer["__type"]?.GetValue<string>();

    private static async Task<List<List<string>>> PagesAsync(Simulation cloud, string operation, string list, string member, JsonObject request)
    {
        var pages = new List<List<string>>();
        JsonNode? token = null;
        do
        {
            var body = request.DeepClone().AsObject();
            if (token is not null)
                body["nextToken"] = token.DeepClone();
            var answer = await cloud.CallAsync(operation, body);
            pages.Add([.. answer[list]!.AsArray().Select(item => item![member]!.ToString())]);
            token = answer["nextToken"];
        }
        while (token is not null);
        return pages;
    }
}
