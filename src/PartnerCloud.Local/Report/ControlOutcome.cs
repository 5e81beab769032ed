using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>What became of one control of the baseline.</summary>
/// <param name="Control">The control's name.</param>
/// <param name="Outcome"><c>Applied</c>, <c>AlreadyInPlace</c> or <c>Exempt</c>.</param>
/// <param name="Changes">What was changed in the account; empty where nothing was.</param>
/// <param name="Findings">What a person should look at; empty where there is nothing.</param>
public sealed record ControlOutcome(string Control, string Outcome, IReadOnlyList<string> Changes, IReadOnlyList<string> Findings)
{
    /// <summary>Collects the reports of the functions that change the account, also those of an execution that failed later.</summary>
    internal static IEnumerable<ControlOutcome> Read(IEnumerable<HistoryEvent> events) =>
        from @event in events
        where @event.Type == "TaskSucceeded"
        let payload = JsonReading.Parse(@event.Details.Text("output")).At("Payload")
        from control in payload.Text("secretArn") is null ? payload.Objects("controls").Select(Read) : [ReadCredentials(payload)]
        select control;

    private static ControlOutcome Read(JsonObject control) => Read(control.Text("control") ?? "?", control);

    /// <summary>The first administrator is no control of the baseline, but as much a change.</summary>
    private static ControlOutcome ReadCredentials(JsonNode? credentials) => Read("Credentials of the first administrator", credentials);

    private static ControlOutcome Read(string name, JsonNode? report) => new(name, report.Text("outcome") ?? "?", [.. report.Strings("changes")], [.. report.Strings("findings")]);
}
