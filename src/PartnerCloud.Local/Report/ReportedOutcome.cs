using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>The outcome of one control of the baseline, or of one user.</summary>
/// <param name="Control">The control's name, or the user's action and name.</param>
/// <param name="Outcome"><c>Applied</c>, <c>AlreadyInPlace</c>, <c>NotMet</c> or <c>Exempt</c>.</param>
/// <param name="Changes">The changes in the account. Empty if there are none.</param>
/// <param name="Findings">What a person should look at. Empty if there is nothing.</param>
/// <param name="Exempt">What was left unchanged because of an exemption. Empty if there is none.</param>
/// <param name="Checks">The fields that were checked.</param>
public sealed record ReportedOutcome(string Control, string Outcome, IReadOnlyList<string> Changes, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<string> Exempt, IReadOnlyList<ReportedCheck> Checks)
{
    /// <summary>Collects the reports of the functions that change the account, even if the execution failed later.</summary>
    internal static IEnumerable<ReportedOutcome> Read(IEnumerable<ReportedEvent> events) =>
        from @event in events
        where @event.Type == "TaskSucceeded"
        let payload = JsonReading.Parse(@event.Details.Text("output")).At("Payload")
        from control in payload.Text("action") is { } action ? [Read($"{action} {payload.Text("userName")}", payload)]
            : payload.Text("secretArn") is null ? payload.Objects("controls").Select(Read) : [ReadCredentials(payload)]
        select control;

    private static ReportedOutcome Read(JsonObject control) => Read(control.Text("control") ?? "?", control);

    /// <summary>The first administrator is not a control, but is a change, too.</summary>
    private static ReportedOutcome ReadCredentials(JsonNode? credentials) => Read("Credentials of the first administrator", credentials);

    private static ReportedOutcome Read(string name, JsonNode? report) => new(name, report.Text("outcome") ?? "?", [.. report.Strings("changes")], [.. ReportedFinding.Read(name, report)], [.. report.Strings("exempt")], [.. report.Objects("checks").Select(ReportedCheck.Read)]);

    /// <summary>The changes, exemptions and findings as lines, each with its kind. The kind of a change is null.</summary>
    internal IEnumerable<(string Text, string? Kind)> Lines =>
    [
        .. Changes.Select(change => (change, (string?)null)),
        .. Exempt.Select(exempt => ($"Exempt: {exempt}", (string?)"exempt")),
        .. Findings.Select(finding => (finding.Text, (string?)"finding")),
    ];
}
