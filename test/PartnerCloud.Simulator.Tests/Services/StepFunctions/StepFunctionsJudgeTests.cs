using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Tests.Cloud;
using Simulation = PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

/// <summary>boto3 against the service, over HTTP.</summary>
public class StepFunctionsJudgeTests
{
    [Fact]
    public async Task Boto_OnboardingWorkflow_RunsItAndReadsItsHistory()
    {
        var onboarding = new Onboarding();
        await using var server = await ServeAsync(onboarding.Cloud);

        var seen = await Boto.RunAsync(server.Endpoint, $$"""
            import time
            states = client('stepfunctions')
            machine = states.list_state_machines()['stateMachines'][0]['stateMachineArn']
            arn = states.start_execution(stateMachineArn=machine, name='req-1', input={{Python(Onboarding.ReadFile("Samples/create-account.json"))}})['executionArn']
            while states.describe_execution(executionArn=arn)['status'] == 'RUNNING': time.sleep(0.01)
            seen = states.describe_execution(executionArn=arn)
            out['machine'] = machine
            out['status'] = seen['status']
            out['output'] = json.loads(seen['output'])['status']
            out['took'] = (seen['stopDate'] - seen['startDate']).total_seconds()
            pages = list(states.get_paginator('get_execution_history').paginate(executionArn=arn, PaginationConfig={'PageSize': 20}))
            out['pages'] = len(pages)
            events = [event for page in pages for event in page['events']]
            out['ids'] = [event['id'] for event in events] == list(range(1, len(events) + 1))
            out['first'] = events[0]['executionStartedEventDetails']['roleArn']
            out['last'] = events[-1]['type']
            out['variables'] = [event['stateExitedEventDetails']['assignedVariables']['creation'] for event in events if 'creation' in event.get('stateExitedEventDetails', {}).get('assignedVariables', {})][0]
            out['again'] = attempt(states.start_execution, stateMachineArn=machine, name='req-1', input='{}')
            out['listed'] = [(e['name'], e['status'], e['redriveCount']) for e in states.list_executions(stateMachineArn=machine)['executions']]
            """);

        Assert.Equal("arn:aws:states:us-east-1:589942003651:stateMachine:onboard-account", (string?)seen["machine"]);
        Assert.Equal(("SUCCEEDED", "online", 10.0), ((string?)seen["status"], (string?)seen["output"], (double)seen["took"]!));
        Assert.True((int)seen["pages"]! > 3 && (bool)seen["ids"]!);
        Assert.Equal(("arn:aws:iam::589942003651:role/states", "ExecutionSucceeded"), ((string?)seen["first"], (string?)seen["last"]));
        Assert.Contains("NotStarted", (string?)seen["variables"], StringComparison.Ordinal);
        Assert.Equal("ExecutionAlreadyExists", (string?)seen["again"]);
        Simulation.AssertJson("""[["req-1", "SUCCEEDED", 0]]""", seen["listed"]);
    }

    [Fact]
    public async Task Boto_StateMachine_IsCreatedStoppedRedrivenAndAnswered()
    {
        var cloud = new Simulation();
        cloud.Functions.On("Ask", _ => null);
        using var timeStandsStill = cloud.Activity.Begin();
        await using var server = await ServeAsync(cloud);

        var seen = await Boto.RunAsync(server.Endpoint, """
            import time
            states = client('stepfunctions')
            task = {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke.waitForTaskToken', 'Parameters': {'FunctionName': 'Ask', 'Payload.$': '$$.Task.Token'}, 'End': True}
            definition = {'Comment': 'asks', 'StartAt': 'Ask', 'States': {'Ask': task}}
            role = 'arn:aws:iam::589942003651:role/states'
            create = lambda d, name='asks': attempt(states.create_state_machine, name=name, definition=json.dumps(d), roleArn=role, tags=[{'key': 'a', 'value': 'b'}])
            machine = create(definition)['stateMachineArn']
            out['same'] = create(definition)['stateMachineArn'] == machine
            out['other'] = create({**definition, 'Comment': 'else'})
            out['bad'] = create({'StartAt': 'X', 'States': {'X': {'Type': 'Pass', 'Foo': 1, 'End': True}}}, 'bad')
            out['tags'] = states.list_tags_for_resource(resourceArn=machine)['tags']
            seen = states.describe_state_machine(stateMachineArn=machine)
            out['described'] = [seen['status'], seen['type'], 'description' in seen, json.loads(seen['definition']) == definition]
            arn = states.start_execution(stateMachineArn=machine, input='{}')['executionArn']
            def token(nth):
                while True:
                    found = [e for e in states.get_execution_history(executionArn=arn)['events'] if e['type'] == 'TaskSubmitted']
                    if len(found) > nth:
                        return json.loads([e for e in states.get_execution_history(executionArn=arn)['events'] if e['type'] == 'TaskScheduled'][nth]['taskScheduledEventDetails']['parameters'])['Payload']
                    time.sleep(0.01)
            first = token(0)
            out['beat'] = attempt(states.send_task_heartbeat, taskToken=first)
            running = states.describe_execution(executionArn=arn)
            out['running'] = [running['status'], running['redriveStatus'], running['redriveStatusReason']]
            out['early'] = attempt(states.redrive_execution, executionArn=arn)
            states.stop_execution(executionArn=arn, error='Operator', cause='enough')
            stopped = states.describe_execution(executionArn=arn)
            out['stopped'] = [stopped['status'], stopped['error'], stopped['cause'], stopped['redriveStatus']]
            out['closed'] = attempt(states.send_task_success, taskToken=first, output='1')
            out['redriven'] = 'redriveDate' in states.redrive_execution(executionArn=arn)
            states.send_task_success(taskToken=token(1), output='{"n": 1}')
            while states.describe_execution(executionArn=arn)['status'] == 'RUNNING': time.sleep(0.01)
            ended = states.describe_execution(executionArn=arn)
            out['ended'] = [ended['status'], ended['output'], ended['redriveCount']]
            out['foreign'] = attempt(client('stepfunctions', '111122223333').describe_execution, executionArn=arn)
            """);

        Assert.True((bool)seen["same"]! && (bool)seen["redriven"]!);
        Assert.Equal(("StateMachineAlreadyExists", "InvalidDefinition"), ((string?)seen["other"], (string?)seen["bad"]));
        Simulation.AssertJson("""[{"key": "a", "value": "b"}]""", seen["tags"]);
        Simulation.AssertJson("""["ACTIVE", "STANDARD", false, true]""", seen["described"]);
        Simulation.AssertJson("{}", seen["beat"]);
        Simulation.AssertJson("""["RUNNING", "NOT_REDRIVABLE", "Execution is RUNNING and cannot be redriven"]""", seen["running"]);
        Assert.Equal("ExecutionNotRedrivable", (string?)seen["early"]);
        Simulation.AssertJson("""["ABORTED", "Operator", "enough", "REDRIVABLE"]""", seen["stopped"]);
        Assert.Equal("TaskTimedOut", (string?)seen["closed"]);
        Simulation.AssertJson("""["SUCCEEDED", "{\"n\":1}", 1]""", seen["ended"]);
        Assert.Equal("AccessDeniedException", (string?)seen["foreign"]);
    }

    [Fact]
    public async Task Boto_TestState_ReadsStatusStepsAndErrors()
    {
        await using var server = await ServeAsync(new Simulation());

        var seen = await Boto.RunAsync(server.Endpoint, """
            states = client('stepfunctions', inject_host_prefix=False)
            task = {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'F'}, 'Retry': [{'ErrorEquals': ['Busy']}], 'Next': 'N'}
            test = lambda **more: attempt(states.test_state, definition=json.dumps(task), input='{"n": 1}', inspectionLevel='DEBUG', **more)
            out['result'] = test(mock={'result': '{"Payload": 2}', 'fieldValidationMode': 'NONE'})
            out['error'] = test(mock={'errorOutput': {'error': 'Busy', 'cause': 'why'}}, stateConfiguration={'retrierRetryCount': 2})
            out['strict'] = test(mock={'result': '{}'})
            """);

        Assert.Equal(("SUCCEEDED", "N", """{"Payload":2}"""), ((string?)seen["result"]!["status"], (string?)seen["result"]!["nextState"], (string?)seen["result"]!["output"]));
        Assert.Equal("""{"FunctionName":"F"}""", (string?)seen["result"]!["inspectionData"]!["afterParameters"]);
        Assert.Equal(("RETRIABLE", "Busy", "why"), ((string?)seen["error"]!["status"], (string?)seen["error"]!["error"], (string?)seen["error"]!["cause"]));
        Simulation.AssertJson("""{"retryIndex": 0, "retryBackoffIntervalSeconds": 4}""", seen["error"]!["inspectionData"]!["errorDetails"]);
        Assert.Equal("ValidationException", (string?)seen["strict"]);
    }

    private static async Task<LocalAwsServer> ServeAsync(Simulation simulation)
    {
        var server = new LocalAwsServer(new SimulatedCloud(simulation.Clock), [simulation.StepFunctions]);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static string Python(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
