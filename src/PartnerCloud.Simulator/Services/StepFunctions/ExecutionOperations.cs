using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>StartExecution, DescribeExecution, DescribeStateMachineForExecution, ListExecutions, StopExecution.</summary>
internal sealed class ExecutionOperations(ExecutionStore executions, StateMachineStore machines)
{
    private const string PendingRedrive = "PENDING_REDRIVE";

    private static readonly string[] Statuses = [.. Enum.GetValues<ExecutionStatus>().Select(StatusNames.Of), PendingRedrive];

    public IEnumerable<StepFunctionsOperation> All =>
    [
        new("StartExecution", Start),
        new("DescribeExecution", Describe),
        new("DescribeStateMachineForExecution", DescribeStateMachine),
        new("ListExecutions", List),
        new("StopExecution", Stop),
    ];

    private JsonObject Start(RequestFields request)
    {
        request.Allow("stateMachineArn", "name", "input", "traceHeader");
        var arn = request.RequiredText("stateMachineArn", 256);
        if (Arns.IsLabeled(arn))
            throw StepFunctionsErrors.LabeledArn(arn);
        var execution = executions.Start(request.Arn("stateMachineArn", "stateMachine"), request.Text("name"), request.Text("input"));
        return new JsonObject { ["executionArn"] = execution.Arn, ["startDate"] = Epoch.Of(execution.StartDate) };
    }

    private JsonObject Describe(RequestFields request)
    {
        request.Allow("executionArn", "includedData");
        var execution = executions.Get(request.Arn("executionArn", "execution"));
        var withData = request.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        return ExecutionWriter.Description(execution, executions.RedriveObstacle(execution), withData);
    }

    private JsonObject DescribeStateMachine(RequestFields request)
    {
        request.Allow("executionArn", "includedData");
        var machine = executions.Get(request.Arn("executionArn", "execution")).StateMachine;
        return new JsonObject
        {
            ["stateMachineArn"] = machine.Arn,
            ["name"] = machine.Name,
            ["definition"] = request.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") == "METADATA_ONLY" ? "{}" : machine.DefinitionText,
            ["roleArn"] = machine.RoleArn,
            ["updateDate"] = Epoch.Of(machine.UpdateDate),
            ["revisionId"] = machine.RevisionId,
        };
    }

    private JsonObject List(RequestFields request)
    {
        request.Allow("stateMachineArn", "mapRunArn", "statusFilter", "maxResults", "nextToken", "redriveFilter");
        var status = request.OneOf("statusFilter", Statuses);
        var redrive = request.OneOf("redriveFilter", "REDRIVEN", "NOT_REDRIVEN");
        var (listed, pending) = Listed(request, status);
        return StepFunctionsPage.Of(request, "executions", listed, execution => execution.Arn, ExecutionWriter.Summary, execution =>
            (status is null || (status == PendingRedrive ? pending.Contains(execution) : StatusNames.Of(execution.State.Status) == status))
            && (redrive is null || execution.State.RedriveCount > 0 == (redrive == "REDRIVEN")));
    }

    /// <summary>The executions of a state machine or a Map Run, newest first, and those that wait for their redrive.</summary>
    private (IEnumerable<Execution> Listed, IReadOnlySet<Execution> Pending) Listed(RequestFields request, string? status)
    {
        if (request.Text("mapRunArn") is not null)
        {
            if (request.Text("stateMachineArn") is not null)
                throw StepFunctionsErrors.Validation("mapRunArn", "cannot be combined with stateMachineArn");
            var run = executions.GetMapRun(request.Arn("mapRunArn", "mapRun"));
            return (run.Executions.Reverse(), run.PendingRedrive.ToHashSet());
        }

        var machine = machines.Get(request.Arn("stateMachineArn", "stateMachine"));
        if (status == PendingRedrive)
            throw StepFunctionsErrors.Validation("statusFilter", $"{PendingRedrive} lists the child executions of a Map Run, and cannot be combined with stateMachineArn");
        return (executions.List(machine.Arn), new HashSet<Execution>());
    }

    private JsonObject Stop(RequestFields request)
    {
        request.Allow("executionArn", "error", "cause");
        var arn = request.Arn("executionArn", "execution");
        return new JsonObject { ["stopDate"] = Epoch.Of(executions.Stop(arn, request.Text("error", 256), request.Text("cause", 32_768))) };
    }
}
