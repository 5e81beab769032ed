using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>CreateStateMachine, DescribeStateMachine, UpdateStateMachine, DeleteStateMachine, ListStateMachines.</summary>
internal sealed class StateMachineOperations(StateMachineStore machines, ExecutionStore executions)
{
    internal const int LongestDefinition = 1_048_576;

    public IEnumerable<StepFunctionsOperation> All =>
    [
        new("CreateStateMachine", Create),
        new("DescribeStateMachine", Describe),
        new("UpdateStateMachine", Update),
        new("DeleteStateMachine", Delete),
        new("ListStateMachines", List),
    ];

    private JsonObject Create(RequestFields request)
    {
        request.Allow("name", "definition", "roleArn", "type", "tags");
        if (request.OneOf("type", "STANDARD", "EXPRESS") == "EXPRESS")
            throw new AwsErrorException("StateMachineTypeNotSupported", "State Machine Type Not Supported: 'EXPRESS'");
        var definition = request.RequiredText("definition", LongestDefinition);
        var roleArn = request.RoleArn("roleArn") ?? throw StepFunctionsErrors.Validation("roleArn", "Member must not be null");
        var tags = StateMachineTagOperations.Read(request);
        var machine = machines.Create(request.Caller.AccountId, request.Caller.Region, request.RequiredText("name"), definition, roleArn, tags);
        return new JsonObject { ["stateMachineArn"] = machine.Arn, ["creationDate"] = Epoch.Of(machine.CreationDate) };
    }

    private JsonObject Describe(RequestFields request)
    {
        request.Allow("stateMachineArn", "includedData");
        var machine = machines.Get(request.Arn("stateMachineArn", "stateMachine"));
        var answer = Summary(machine);
        answer["status"] = machines.IsDeleting(machine.Arn) ? "DELETING" : "ACTIVE";
        answer["definition"] = request.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") == "METADATA_ONLY" ? "{}" : machine.DefinitionText;
        answer["roleArn"] = machine.RoleArn;
        answer["loggingConfiguration"] = new JsonObject { ["level"] = "OFF", ["includeExecutionData"] = false };
        answer["tracingConfiguration"] = new JsonObject { ["enabled"] = false };
        answer["revisionId"] = machine.RevisionId;
        return answer;
    }

    private JsonObject Update(RequestFields request)
    {
        request.Allow("stateMachineArn", "definition", "roleArn");
        var (definition, roleArn) = (request.Text("definition", LongestDefinition), request.RoleArn("roleArn"));
        if (definition is null && roleArn is null)
            throw new AwsErrorException("MissingRequiredParameter", "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
        var machine = machines.Update(request.Arn("stateMachineArn", "stateMachine"), definition, roleArn);
        return new JsonObject { ["updateDate"] = Epoch.Of(machine.UpdateDate), ["revisionId"] = machine.RevisionId };
    }

    private JsonObject? Delete(RequestFields request)
    {
        request.Allow("stateMachineArn");
        executions.DeleteStateMachine(request.Arn("stateMachineArn", "stateMachine"));
        return null;
    }

    private JsonObject List(RequestFields request)
    {
        request.Allow("maxResults", "nextToken");
        return StepFunctionsPage.Of(request, "stateMachines", machines.List(request.Caller.AccountId, request.Caller.Region), machine => machine.Name, Summary);
    }

    private static JsonObject Summary(StateMachine machine) => new()
    {
        ["stateMachineArn"] = machine.Arn,
        ["name"] = machine.Name,
        ["type"] = "STANDARD",
        ["creationDate"] = Epoch.Of(machine.CreationDate),
    };
}
