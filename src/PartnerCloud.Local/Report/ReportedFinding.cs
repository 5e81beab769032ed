using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>What a control found and did not change.</summary>
/// <param name="Control">The control.</param>
/// <param name="Severity"><c>High</c>, <c>Medium</c>, <c>Low</c> or <c>Note</c>. Null for what is no control's.</param>
/// <param name="Reason">What was found.</param>
/// <param name="WhoActs">Who may change it. Null for what is no control's.</param>
/// <param name="WhatToDo">What they do. Null if the reason says it.</param>
public sealed record ReportedFinding(string Control, string? Severity, string Reason, string? WhoActs, string? WhatToDo)
{
    private static readonly string[] Ranks = ["High", "Medium", "Low", "Note"];

    /// <summary>The findings of a control. Those of the first administrator are plain texts.</summary>
    internal static IEnumerable<ReportedFinding> Read(string control, JsonNode? report) =>
    [
        .. report.Objects("findings").Select(finding => new ReportedFinding(control, finding.Text("severity"), finding.Text("reason") ?? "?", finding.Text("whoActs"), finding.Text("whatToDo"))),
        .. report.Strings("findings").Select(text => new ReportedFinding(control, null, text, null, null)),
    ];

    /// <summary>The most urgent first.</summary>
    internal int Rank => Severity is null ? Ranks.Length : Array.IndexOf(Ranks, Severity);

    /// <summary>The finding as a line.</summary>
    internal string Text => Severity is null ? $"To look at: {Reason}" : $"{Severity}: {Reason}. {WhoActs}: {WhatToDo}";
}
