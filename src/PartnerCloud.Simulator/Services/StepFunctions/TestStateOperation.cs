using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>TestState: runs one state, with the work of a task or with a mock of it.</summary>
internal sealed class TestStateOperation(IExecutionEngine engine, SimulatedCloud? cloud)
{
    public async Task<JsonObject?> TestAsync(JsonObject body, Caller caller, CancellationToken cancellationToken)
    {
        var request = new RequestFields(body, "TestState", caller);
        request.Allow("definition", "roleArn", "input", "inspectionLevel", "revealSecrets", "variables", "stateName", "mock", "context", "stateConfiguration");
        var inspects = request.OneOf("inspectionLevel", "INFO", "DEBUG", "TRACE") is "DEBUG" or "TRACE";
        request.Flag("revealSecrets", false);
        var (name, definition) = (request.Text("stateName", 80), request.RequiredText("definition", StateMachineOperations.LongestDefinition));
        var test = TestStateFields.Read(request, name ?? SingleState.Name);
        var machine = Define(caller, request.RoleArn("roleArn"), name is null ? SingleState.Machine(definition) : definition);
        if (test.Mock is null && machine.RoleArn.Length == 0 && machine.HasTask(test.State))
            throw new AwsErrorException("ValidationException", "A task needs a roleArn or a mock. Give the role that the task acts as, or a mock of its result.");
        try
        {
            return Write(await engine.TestAsync(machine, test), inspects);
        }
        catch (StateNotTestableException reason)
        {
            throw new AwsErrorException("ValidationException", reason.Message);
        }
    }

    private StateMachine Define(Caller caller, string? roleArn, string definition)
    {
        var arn = Arns.StateMachine(caller.AccountId, caller.Region, "TestState");
        try
        {
            var machine = engine.Define(arn, roleArn ?? "", definition);
            if (cloud is not null && roleArn is not null)
                StatesRoles.Check(cloud, roleArn, arn);
            return machine;
        }
        catch (InvalidDefinitionException error)
        {
            throw StepFunctionsErrors.InvalidDefinition(error.Message);
        }
    }

    private static JsonObject Write(StateTestResult result, bool inspects)
    {
        var answer = new JsonObject
        {
            ["status"] = result.Status switch
            {
                StateTestStatus.Succeeded => "SUCCEEDED",
                StateTestStatus.Retriable => "RETRIABLE",
                StateTestStatus.CaughtError => "CAUGHT_ERROR",
                _ => "FAILED",
            },
        };
        foreach (var (member, value) in new[] { ("output", result.Output), ("error", result.Error), ("cause", result.Cause), ("nextState", result.Next) })
        {
            if (value is not null)
                answer[member] = value;
        }

        if (inspects)
            answer["inspectionData"] = result.Inspection;
        return answer;
    }
}
