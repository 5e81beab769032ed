using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.StatesLanguage.Tests.History;

public class HistoryTests
{
    [Fact]
    public async Task History_TaskWithRetry_HasAwsEventsAndDetails()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", ["Busy"], _ => 1);
        var execution = cloud.StartStates("""
            "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$.n"}, "TimeoutSeconds": 60,
                  "Retry": [{"ErrorEquals": ["Busy"]}], "OutputPath": "$.Payload", "Assign": {"v.$": "$.Payload"}, "Next": "S"},
            "S": {"Type": "Succeed"}
            """, """{"n": 5}""");
        await EndOf(execution);

        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 TaskStateEntered
            3<2 TaskScheduled
            4<3 TaskStarted
            5<4 TaskFailed
            6<5 TaskScheduled
            7<6 TaskStarted
            8<7 TaskSucceeded
            9<8 TaskStateExited
            10<9 SucceedStateEntered
            11<10 SucceedStateExited
            12<11 ExecutionSucceeded
            """, Lines(execution.Events));
        AssertDetails(execution, 1, "executionStartedEventDetails", """{"input": "{\"n\": 5}", "inputDetails": {"truncated": false}, "roleArn": "arn:aws:iam::589942003651:role/states"}""");
        AssertDetails(execution, 2, "stateEnteredEventDetails", """{"name": "T", "input": "{\"n\":5}", "inputDetails": {"truncated": false}}""");
        AssertDetails(execution, 3, "taskScheduledEventDetails", """{"resourceType": "lambda", "resource": "invoke", "region": "us-east-1", "parameters": "{\"FunctionName\":\"F\",\"Payload\":5}", "timeoutInSeconds": 60}""");
        AssertDetails(execution, 4, "taskStartedEventDetails", """{"resourceType": "lambda", "resource": "invoke"}""");
        AssertDetails(execution, 5, "taskFailedEventDetails", """{"resourceType": "lambda", "resource": "invoke", "error": "Busy", "cause": "{\"errorType\":\"Busy\",\"errorMessage\":\"it failed\"}"}""");
        AssertDetails(execution, 9, "stateExitedEventDetails", """{"name": "T", "output": "1", "outputDetails": {"truncated": false}, "assignedVariables": {"v": "1"}, "assignedVariablesDetails": {"truncated": false}}""");
        AssertDetails(execution, 12, "executionSucceededEventDetails", """{"output": "1", "outputDetails": {"truncated": false}}""");
        Assert.Equal(Start.AddSeconds(1), execution.Events[5].Timestamp);
    }

    [Fact]
    public async Task History_FunctionByItsArn_HasLambdaFunctionEvents()
    {
        var cloud = new Simulation();
        cloud.Functions.On("F", payload => payload!.DeepClone());
        var execution = cloud.StartStates(""" "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:589942003651:function:F", "TimeoutSeconds": 5, "End": true} """, "[1]");
        await EndOf(execution);

        Assert.Equal(
            ["LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded"],
            execution.Events.Select(item => item.Type).Where(type => type.StartsWith("Lambda", StringComparison.Ordinal)));
        AssertDetails(execution, 3, "lambdaFunctionScheduledEventDetails", """{"resource": "arn:aws:lambda:us-east-1:589942003651:function:F", "input": "[1]", "inputDetails": {"truncated": false}, "timeoutInSeconds": 5}""");
        AssertDetails(execution, 5, "lambdaFunctionSucceededEventDetails", """{"output": "[1]", "outputDetails": {"truncated": false}}""");
    }

    [Fact]
    public async Task History_Parallel_FollowsEachBranch()
    {
        var execution = new Simulation().StartStates("""
            "P": {"Type": "Parallel", "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 1, "End": true}}},
              {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 2, "Next": "C"}, "C": {"Type": "Pass", "End": true}}}], "End": true}
            """);
        await EndOf(execution);

        var events = execution.Events;
        Assert.Equal(
            ["ExecutionStarted", "ParallelStateEntered", "ParallelStateStarted", "WaitStateEntered", "WaitStateEntered", "WaitStateExited", "WaitStateExited", "PassStateEntered", "PassStateExited", "ParallelStateSucceeded", "ParallelStateExited", "ExecutionSucceeded"],
            events.Select(item => item.Type));
        Assert.Equal([0, 0, 2, 3, 3], events.Take(5).Select(item => item.PreviousEventId));
        var (a, b) = (events.Single(item => item.Type == "WaitStateEntered" && item.Details!["name"]!.GetValue<string>() == "A"), events.Single(item => item.Type == "WaitStateEntered" && item.Details!["name"]!.GetValue<string>() == "B"));
        Assert.Equal([a.Id, b.Id, 7, 8, 9, 9, 11], events.Skip(5).Select(item => item.PreviousEventId));
    }

    [Fact]
    public async Task History_Map_LinksIterationsAsRecordedOnAws()
    {
        var execution = new Simulation().StartStates("""
            "M": {"Type": "Map", "MaxConcurrency": 1, "ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}, "End": true}
            """, "[1, 2]");
        await EndOf(execution);

        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 MapStateEntered
            3<2 MapStateStarted
            4<3 MapIterationStarted
            5<4 PassStateEntered
            6<5 PassStateExited
            7<6 MapIterationSucceeded
            8<6 MapIterationStarted
            9<8 PassStateEntered
            10<9 PassStateExited
            11<10 MapIterationSucceeded
            12<11 MapStateSucceeded
            13<11 MapStateExited
            14<13 ExecutionSucceeded
            """, Lines(execution.Events));
    }

    [Fact]
    public async Task History_MapWithRetry_FailsOnlyAfterTheLastAttempt()
    {
        var execution = new Simulation().StartStates("""
            "M": {"Type": "Map", "ItemProcessor": {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E"}}}, "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": 1}], "End": true}
            """, "[1]");
        await EndOf(execution);

        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 MapStateEntered
            3<2 MapStateStarted
            4<3 MapIterationStarted
            5<4 FailStateEntered
            6<5 MapIterationFailed
            7<5 MapStateStarted
            8<7 MapIterationStarted
            9<8 FailStateEntered
            10<9 MapIterationFailed
            11<9 MapStateFailed
            12<11 ExecutionFailed
            """, Lines(execution.Events));
    }

    [Fact]
    public async Task History_ParallelWithRetryAndCatch_FailsOnlyAfterTheLastAttempt()
    {
        var cloud = new Simulation();
        cloud.Functions.OnErrors("F", ["E", "E"], _ => 1);
        var execution = cloud.StartStates("""
            "P": {"Type": "Parallel", "Branches": [{"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F"}, "End": true}}}],
                  "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": 1}], "Catch": [{"ErrorEquals": ["E"], "Next": "C"}], "End": true},
            "C": {"Type": "Succeed"}
            """);
        await EndOf(execution);

        Assert.Equal("""
            1<0 ExecutionStarted
            2<0 ParallelStateEntered
            3<2 ParallelStateStarted
            4<3 TaskStateEntered
            5<4 TaskScheduled
            6<5 TaskStarted
            7<6 TaskFailed
            8<7 TaskStateAborted
            9<7 ParallelStateStarted
            10<9 TaskStateEntered
            11<10 TaskScheduled
            12<11 TaskStarted
            13<12 TaskFailed
            14<13 TaskStateAborted
            15<13 ParallelStateFailed
            16<15 ParallelStateExited
            17<16 SucceedStateEntered
            18<17 SucceedStateExited
            19<18 ExecutionSucceeded
            """, Lines(execution.Events));
    }

    [Fact]
    public async Task History_Failure_EndsWithErrorAndCause()
    {
        var execution = new Simulation().StartStates(""" "F": {"Type": "Fail", "Error": "E", "Cause": "c"} """);
        await EndOf(execution);

        Assert.Equal("1<0 ExecutionStarted\n2<0 FailStateEntered\n3<2 ExecutionFailed", Lines(execution.Events));
        AssertDetails(execution, 3, "executionFailedEventDetails", """{"error": "E", "cause": "c"}""");
    }

    [Theory]
    [InlineData("", "{}")]
    [InlineData("\"Error\": \"E\",", """{"error": "E"}""")]
    [InlineData("\"Cause\": \"c\",", """{"cause": "c"}""")]
    public async Task History_FailWithoutErrorOrCause_LeavesThemOut(string fields, string details)
    {
        var execution = new Simulation().StartStates($$""" "F": { {{fields}} "Type": "Fail"} """);
        await EndOf(execution);

        AssertDetails(execution, 3, "executionFailedEventDetails", details);
    }

    [Fact]
    public void History_StoppedExecution_EndsWithItsAbortionAndGetsNoMoreEvents()
    {
        var cloud = new Simulation();
        using var hold = cloud.Activity.Begin();
        var execution = cloud.StartStates(""" "W": {"Type": "Wait", "Seconds": 9, "End": true} """);

        cloud.Executions.Stop(execution.Arn, "Operator", "enough");

        Assert.Equal(ExecutionStatus.Aborted, execution.State.Status);
        Assert.Equal(("ExecutionAborted", 0), (execution.Events[^1].Type, execution.Events[^1].PreviousEventId));
        AssertDetails(execution, (int)execution.Events[^1].Id, "executionAbortedEventDetails", """{"error": "Operator", "cause": "enough"}""");
    }

    private static void AssertDetails(Execution execution, int id, string name, string expected)
    {
        Assert.Equal(name, execution.Events[id - 1].DetailsName);
        AssertJson(expected, execution.Events[id - 1].Details);
    }
}
