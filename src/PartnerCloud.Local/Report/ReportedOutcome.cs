using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>What became of one control of the baseline, or of one user.</summary>
/// <param name="Control">The control's name.</param>
/// <param name="Outcome"><c>Applied</c>, <c>AlreadyInPlace</c> or <c>Exempt</c>.</param>
/// <param name="Changes">What was changed in the account; empty where nothing was.</param>
/// <param name="Findings">What a person should look at; empty where there is nothing.</param>
/// <param name="Exempt">What of the control was left alone by a recorded exception; empty where there is none.</param>
public sealed record ReportedOutcome(string Control, string Outcome, IReadOnlyList<string> Changes, IReadOnlyList<string> Findings, IReadOnlyList<string> Exempt)
{
    /// <summary>Collects the reports of the functions that change the account, also those of an execution that failed later.</summary>
    internal static IEnumerable<ReportedOutcome> Read(IEnumerable<ReportedEvent> events) =>
        from @event in events
        where @event.Type == "TaskSucceeded"
        let payload = JsonReading.Parse(@event.Details.Text("output")).At("Payload")
        from control in payload.Text("action") is { } action ? [Read($"{action} {payload.Text("userName")}", payload)]
            : payload.Text("secretArn") is null ? payload.Objects("controls").Select(Read) : [ReadCredentials(payload)]
        select control;

    private static ReportedOutcome Read(JsonObject control) => Read(control.Text("control") ?? "?", control);

    /// <summary>The first administrator is no control of the baseline, but as much a change.</summary>
    private static ReportedOutcome ReadCredentials(JsonNode? credentials) => Read("Credentials of the first administrator", credentials);

    private static ReportedOutcome Read(string name, JsonNode? report) => new(name, report.Text("outcome") ?? "?", [.. report.Strings("changes")], [.. report.Strings("findings")], [.. report.Strings("exempt")]);

    /// <summary>Everything that there is to say about it, line by line.</summary>
    internal IEnumerable<(string Text, string? Kind)> Lines =>
    [
        .. Changes.Select(change => (change, (string?)null)),
        .. Exempt.Select(exempt => ($"Exempt: {exempt}", (string?)"exempt")),
        .. Findings.Select(finding => ($"To look at: {finding}", (string?)"finding")),
    ];
}
