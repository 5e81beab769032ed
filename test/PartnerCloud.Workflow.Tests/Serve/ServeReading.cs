using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>
/// Polls a <c>serve</c> over the wire until something has happened. The AWS CLI checks the final result, but it takes half a second of processor time for
/// each call.
/// </summary>
internal static class ServeReading
{
    private const string Management = "local";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts a workflow.</summary>
    public static Task<JsonObject> StartAsync(string endpoint, string stateMachine, string name, string input) =>
        CallAsync(endpoint, Management, "states", "AWSStepFunctions.StartExecution", new() { ["stateMachineArn"] = stateMachine, ["name"] = name, ["input"] = input });

    /// <summary>Waits for the end of an execution, and returns it.</summary>
    public static Task<JsonObject> EndAsync(string endpoint, string execution) => UntilAsync(
        () => CallAsync(endpoint, Management, "states", "AWSStepFunctions.DescribeExecution", new() { ["executionArn"] = execution }),
        seen => (string?)seen["status"] != "RUNNING");

    /// <summary>Waits until a task of an execution waits for an answer.</summary>
    public static Task WaitForQuestionAsync(string endpoint, string execution) => UntilAsync(
        () => CallAsync(endpoint, Management, "states", "AWSStepFunctions.GetExecutionHistory", new() { ["executionArn"] = execution }),
        seen => seen["events"]!.AsArray().Any(entry => (string?)entry!["type"] == "TaskSubmitted"));

    /// <summary>Waits for the invitation of an account, and returns its id.</summary>
    public static async Task<string> InvitationAsync(string endpoint, string account)
    {
        var seen = await UntilAsync(
            () => CallAsync(endpoint, account, "organizations", "AWSOrganizationsV20161128.ListHandshakesForAccount", []),
            seen => seen["Handshakes"]!.AsArray().Count == 1);
        return (string)seen["Handshakes"]![0]!["Id"]!;
    }

    private static async Task<JsonObject> UntilAsync(Func<Task<JsonObject>> readAsync, Predicate<JsonObject> happened)
    {
        while (true)
        {
            try
            {
                if (await readAsync() is var seen && happened(seen)) return seen;
            }
            catch (AwsErrorException early) when (early.Code is "TooManyRequestsException" or "ExecutionDoesNotExist")
            {
                // Throttled, or a client has not started it yet: tries again later.
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<JsonObject> CallAsync(string endpoint, string accessKeyId, string service, string target, JsonObject request)
    {
        using var http = new HttpClient { BaseAddress = new(endpoint) };
        return await new AwsJsonClient(http).CallAsync(accessKeyId, service, target, request, TestContext.Current.CancellationToken);
    }
}
