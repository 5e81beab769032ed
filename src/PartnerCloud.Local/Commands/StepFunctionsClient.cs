using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;

namespace PartnerCloud.Local.Commands;

/// <summary>The part of the Step Functions API that the commands use.</summary>
internal sealed class StepFunctionsClient(AwsJsonClient aws)
{
    private const string AnyKey = "LOCALPARTNERCLOUD";
    private const int EventsPerPage = 1000;

    /// <summary>Starts an execution and returns its ARN.</summary>
    public async Task<string> StartExecutionAsync(string stateMachineArn, string name, JsonNode input, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("StartExecution", new() { ["stateMachineArn"] = stateMachineArn, ["name"] = name, ["input"] = input.ToJsonString() }, cancellationToken);
        return answer["executionArn"]!.GetValue<string>();
    }

    public Task<JsonObject> DescribeExecutionAsync(string executionArn, CancellationToken cancellationToken) =>
        CallAsync("DescribeExecution", new() { ["executionArn"] = executionArn }, cancellationToken);

    public Task<JsonObject> DescribeStateMachineAsync(string stateMachineArn, CancellationToken cancellationToken) =>
        CallAsync("DescribeStateMachine", new() { ["stateMachineArn"] = stateMachineArn }, cancellationToken);

    /// <summary>Reads the history so far: all pages, oldest event first.</summary>
    public async Task<IReadOnlyList<JsonObject>> GetExecutionHistoryAsync(string executionArn, CancellationToken cancellationToken)
    {
        var events = new List<JsonObject>();
        string? next = null;
        do
        {
            var request = new JsonObject { ["executionArn"] = executionArn, ["maxResults"] = EventsPerPage };
            if (next is not null)
                request["nextToken"] = next;
            var page = await CallAsync("GetExecutionHistory", request, cancellationToken);
            events.AddRange(page["events"]!.AsArray().OfType<JsonObject>());
            next = page["nextToken"]?.GetValue<string>();
        }
        while (next is not null);
        return events;
    }

    private Task<JsonObject> CallAsync(string operation, JsonObject request, CancellationToken cancellationToken) =>
        aws.CallAsync(AnyKey, "states", $"AWSStepFunctions.{operation}", request, cancellationToken);
}
