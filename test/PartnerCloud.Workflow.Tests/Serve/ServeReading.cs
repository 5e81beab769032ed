using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>
/// Looks at a <c>serve</c> until something has happened, over the wire: the AWS CLI is the judge of what is there in the end, but takes half a second of
/// a processor for each look.
/// </summary>
internal static class ServeReading
{
    private const string Management = "local";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts a workflow.</summary>
    public static Task<JsonObject> StartAsync(string endpoint, string stateMachine, string name, string input) =>
        CallAsync(endpoint, Management, "states", "AWSStepFunctions.StartExecution", new() { ["stateMachineArn"] = stateMachine, ["name"] = name, ["input"] = input });

    /// <summary>An execution, once it has ended.</summary>
    public static Task<JsonObject> EndAsync(string endpoint, string execution) => UntilAsync(
        () => CallAsync(endpoint, Management, "states", "AWSStepFunctions.DescribeExecution", new() { ["executionArn"] = execution }),
        seen => (string?)seen["status"] != "RUNNING");

    /// <summary>Waits until a task of an execution waits for somebody.</summary>
    public static Task AskedAsync(string endpoint, string execution) => UntilAsync(
        () => CallAsync(endpoint, Management, "states", "AWSStepFunctions.GetExecutionHistory", new() { ["executionArn"] = execution }),
        seen => seen["events"]!.AsArray().Any(entry => (string?)entry!["type"] == "TaskSubmitted"));

    /// <summary>The id of the invitation of an account, once it is there.</summary>
    public static async Task<string> InvitationAsync(string endpoint, string account)
    {
        var seen = await UntilAsync(
            () => CallAsync(endpoint, account, "organizations", "AWSOrganizationsV20161128.ListHandshakesForAccount", []),
            seen => seen["Handshakes"]!.AsArray().Count == 1);
        return (string)seen["Handshakes"]![0]!["Id"]!;
    }

    private static async Task<JsonObject> UntilAsync(Func<Task<JsonObject>> look, Predicate<JsonObject> happened)
    {
        while (true)
        {
            try
            {
                if (await look() is var seen && happened(seen)) return seen;
            }
            catch (AwsErrorException throttled) when (throttled.Code == "TooManyRequestsException")
            {
                // As any client would: later.
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
