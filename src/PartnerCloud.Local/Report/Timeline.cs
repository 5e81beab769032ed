using System.Globalization;

namespace PartnerCloud.Local.Report;

/// <summary>The states as a Gantt chart that is also a table: name and comment, when, how long, what went wrong on the way.</summary>
internal static class Timeline
{
    public static void Write(HtmlWriter html, ExecutionReport execution) => html.Element("table", () =>
    {
        html.Element("thead", () => html.Element("tr", () => html
            .Element("th", "State").Element("th", "After", ("class", "number")).Element("th", "Took", ("class", "number")).Element("th", "", ("class", "chart"))));
        html.Element("tbody", () =>
        {
            var explained = new HashSet<string>();
            foreach (var step in execution.Steps)
                html.Element("tr", () => WriteRow(html, execution, step, explained.Add(step.Name)));
        });
    }, ("class", "timeline"));

    private static void WriteRow(HtmlWriter html, ExecutionReport execution, Step step, bool explain)
    {
        html.Element("th", () =>
        {
            WriteName(html, step);
            if (explain && execution.Comments.TryGetValue(step.Name, out var comment))
                html.Element("p", comment, ("class", "comment"));
            WriteFailures(html, step);
        }, ("scope", "row"), ("class", $"depth{Math.Min(step.Depth, 3)}"));
        var entered = $"{ExecutionArticle.Moment(step.Entered)} UTC";
        html.Element("td", () =>
        {
            html.Text("+" + Durations.Format(step.Entered - execution.Started));
            html.Element("span", entered, ("class", "moment"));
        }, ("class", "number"), ("title", entered));
        html.Element("td", step.Ended is { } end ? Durations.Format(end - step.Entered) : "", ("class", "number"));
        html.Element("td", () => WriteBar(html, execution, step), ("class", "chart"));
    }

    private static void WriteName(HtmlWriter html, Step step)
    {
        html.Element("span", step.Name, ("class", "state")).Text(" ");
        if (step.Outcome is not StepOutcome.Succeeded)
            Badge.Write(html, step.Outcome.ToString());
        if (step.Attempts > 1)
            html.Element("span", $"{step.Attempts} attempts", ("class", "badge warn"));
    }

    /// <summary>A failure that repeats itself is told once.</summary>
    private static void WriteFailures(HtmlWriter html, Step step)
    {
        foreach (var same in step.Failures.GroupBy(failure => (failure.Error, failure.Message)))
        {
            var times = same.Count() > 1 ? $" ({same.Count()} times)" : "";
            html.Element("p", $"{same.Key.Error}{times}: {same.Key.Message ?? "no cause given"}", ("class", "attempt"));
        }
    }

    private static void WriteBar(HtmlWriter html, ExecutionReport execution, Step step)
    {
        var left = Share(step.Entered - execution.Started, execution);
        var width = Share((step.Ended ?? execution.Started + execution.Duration) - step.Entered, execution);
        var style = string.Create(CultureInfo.InvariantCulture, $"left:{left:F2}%;width:{width:F2}%");
        html.Element("div", () => html.Element("i", "", ("class", $"{step.Type.ToLowerInvariant()} {step.Outcome.ToString().ToLowerInvariant()}"), ("style", style)), ("class", "track"));
    }

    private static double Share(TimeSpan part, ExecutionReport execution) =>
        execution.Duration > TimeSpan.Zero ? Math.Clamp(part / execution.Duration * 100, 0, 100) : 0;
}
