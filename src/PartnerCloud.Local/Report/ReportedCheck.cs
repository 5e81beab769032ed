using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>A field that a control checked, before it corrected anything.</summary>
/// <param name="Field">What was checked.</param>
/// <param name="Expected">What the baseline asks for.</param>
/// <param name="Observed">What the account had.</param>
/// <param name="Met">Whether it was as expected.</param>
/// <param name="Cis">The recommendation of the CIS benchmark; null if there is none.</param>
public sealed record ReportedCheck(string Field, string Expected, string Observed, bool Met, string? Cis)
{
    internal static ReportedCheck Read(JsonObject check) =>
        new(check.Text("field") ?? "?", check.Text("expected") ?? "?", check.Text("observed") ?? "?", check.Text("met") == "true", check.Text("cis"));

    /// <summary>The check as a line.</summary>
    internal string Line => $"{Field}: expected {Expected}, observed {Observed}{(Cis is null ? "" : $" (CIS {Cis})")}";
}
