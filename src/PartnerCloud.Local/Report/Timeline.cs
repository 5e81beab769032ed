using System.Globalization;

namespace PartnerCloud.Local.Report;

/// <summary>The states as a table with a Gantt chart: name, comment, time, duration and failures.</summary>
internal static class Timeline
{
    public static void Write(HtmlWriter html, ExecutionReport execution) => html.Element("table", () =>
    {
        html.Element("thead", () => html.Element("tr", () => html
            .Element("th", "State").Element("th", "After", ("class", "number")).Element("th", "Took", ("class", "number")).Element("th", "", ("class", "chart"))));
        html.Element("tbody", () =>
        {
            var explained = new HashSet<string>();
            foreach (var (step, folded) in OmittedRounds.Fold(execution.Steps))
                html.Element("tr", () =>
                {
                    if (step is not null)
                        WriteRow(html, execution, step, explained.Add(step.Name));
                    else
                        WriteRow(html, execution, folded!);
                });
        });
    }, ("class", "timeline"));

    private static void WriteRow(HtmlWriter html, ExecutionReport execution, Step step, bool explain)
    {
        html.Element("th", () =>
        {
            WriteName(html, step);
            if (explain && execution.Comments.TryGetValue(step.Name, out var comment))
                html.Element("p", comment, ("class", "comment"));
            WriteFailures(html, step.Failures);
        }, ("scope", "row"), ("class", $"depth{Math.Min(step.Depth, 3)}"));
        WriteTimes(html, execution, step.Entered, step.Ended, $"{step.Type.ToLowerInvariant()} {step.Outcome.ToString().ToLowerInvariant()}");
    }

    /// <summary>Many rounds of polling are one row.</summary>
    private static void WriteRow(HtmlWriter html, ExecutionReport execution, OmittedRounds folded)
    {
        html.Element("th", () =>
        {
            html.Element("span", $"{folded.Count} more rounds", ("class", "state")).Text($" of {folded.Names}");
            WriteFailures(html, [.. folded.Steps.SelectMany(step => step.Failures)]);
        }, ("scope", "row"), ("class", $"depth{Math.Min(folded.Steps[0].Depth, 3)}"));
        WriteTimes(html, execution, folded.Entered, folded.Ended, "wait succeeded");
    }

    private static void WriteTimes(HtmlWriter html, ExecutionReport execution, DateTimeOffset from, DateTimeOffset? to, string bar)
    {
        var entered = $"{ExecutionArticle.Moment(from)} UTC";
        html.Element("td", () =>
        {
            html.Text("+" + Durations.Format(from - execution.Started));
            html.Element("span", entered, ("class", "moment"));
        }, ("class", "number"), ("title", entered));
        html.Element("td", to is { } end ? Durations.Format(end - from) : "", ("class", "number"));
        html.Element("td", () => WriteBar(html, execution, from, to, bar), ("class", "chart"));
    }

    private static void WriteName(HtmlWriter html, Step step)
    {
        html.Element("span", step.Name, ("class", "state")).Text(" ");
        if (step.Outcome is not StepOutcome.Succeeded)
            Badge.Write(html, step.Outcome.ToString());
        if (step.Attempts > 1)
            html.Element("span", $"{step.Attempts} attempts", ("class", "badge warn"));
    }

    /// <summary>A repeated failure is shown once, with its number.</summary>
    private static void WriteFailures(HtmlWriter html, IReadOnlyList<StepFailure> failures)
    {
        foreach (var same in failures.GroupBy(failure => (failure.Error, failure.Message)))
        {
            var times = same.Count() > 1 ? $" ({same.Count()} times)" : "";
            html.Element("p", $"{same.Key.Error}{times}: {same.Key.Message ?? "no cause given"}", ("class", "attempt"));
        }
    }

    private static void WriteBar(HtmlWriter html, ExecutionReport execution, DateTimeOffset from, DateTimeOffset? to, string kind)
    {
        var left = Share(from - execution.Started, execution);
        var width = Share((to ?? execution.Started + execution.Duration) - from, execution);
        var style = string.Create(CultureInfo.InvariantCulture, $"left:{left:F2}%;width:{width:F2}%");
        html.Element("div", () => html.Element("i", "", ("class", kind), ("style", style)), ("class", "track"));
    }

    private static double Share(TimeSpan part, ExecutionReport execution) =>
        execution.Duration > TimeSpan.Zero ? Math.Clamp(part / execution.Duration * 100, 0, 100) : 0;
}
