using System.Text.Json.Nodes;
using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>An operator with the operators' role, and no other permissions. The operator's calls go over the wire, and are announced on the console.</summary>
/// <param name="console">Shows what the operator does.</param>
/// <param name="assume">Assumes the role. Each call has a session of its own: simulated time runs fast, and an hour's session may be over in seconds.</param>
internal sealed class DemoOperator(IAnsiConsole console, Func<CancellationToken, Task<RoleSession>> assume)
{
    /// <summary>Prints what the operator does.</summary>
    public void Announce(string what) => console.MarkupLine($"[blue]operator[/] {Markup.Escape(what)}");

    /// <summary>The token of an execution's open question, from its history.</summary>
    public async Task<string> TokenAsync(string executionArn, CancellationToken cancellationToken)
    {
        var history = await CallAsync("GetExecutionHistory", new() { ["executionArn"] = executionArn, ["reverseOrder"] = true }, cancellationToken);
        return history.Objects("events").Select(TokenIn).OfType<string>().First();
    }

    /// <summary>Confirms the requester's identity.</summary>
    public Task ConfirmAsync(string token, string confirmedBy, string protocolReference, CancellationToken cancellationToken)
    {
        var answer = new JsonObject { ["confirmedBy"] = confirmedBy, ["protocolReference"] = protocolReference };
        return CallAsync("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = answer.ToJsonString() }, cancellationToken);
    }

    public Task RedriveAsync(string executionArn, CancellationToken cancellationToken) =>
        CallAsync("RedriveExecution", new() { ["executionArn"] = executionArn }, cancellationToken);

    private static string? TokenIn(JsonObject @event) =>
        JsonReading.Parse(@event.Text("taskScheduledEventDetails", "parameters")).Objects("Entries").Select(entry => entry.Text("Detail", "taskToken")).FirstOrDefault();

    private async Task<JsonObject> CallAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        var session = await assume(cancellationToken);
        return await session.CallAsync("states", $"AWSStepFunctions.{operation}", request, cancellationToken);
    }
}
