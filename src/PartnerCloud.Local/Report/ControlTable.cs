namespace PartnerCloud.Local.Report;

/// <summary>The controls of the baseline, or the users. Each has its changes, and what a person should look at.</summary>
internal static class ControlTable
{
    public static void Write(HtmlWriter html, IReadOnlyList<ReportedOutcome> controls, string what = "Control")
    {
        if (controls.Count == 0)
        {
            html.Element("p", "Nothing. The execution ended before that.", ("class", "none"));
            return;
        }

        html.Element("div", () => WriteTable(html, controls, what), ("class", "scroll"), ("tabindex", "0"));
    }

    private static void WriteTable(HtmlWriter html, IReadOnlyList<ReportedOutcome> controls, string what) =>
        html.Element("table", () =>
        {
            html.Element("thead", () => html.Element("tr", () => html.Element("th", what).Element("th", "Outcome").Element("th", "Changes")));
            html.Element("tbody", () =>
            {
                foreach (var control in controls)
                    html.Element("tr", () => WriteRow(html, control));
            });
        }, ("class", "controls"));

    private static void WriteChecks(HtmlWriter html, IReadOnlyList<ReportedCheck> checks)
    {
        html.Element("summary", $"{checks.Count(check => check.Met)} of {checks.Count} fields were as expected");
        html.Element("ul", () =>
        {
            foreach (var check in checks)
                html.Element("li", check.Line, check.Met ? [] : [("class", "finding")]);
        });
    }

    private static void WriteRow(HtmlWriter html, ReportedOutcome control)
    {
        html.Element("th", control.Control, ("scope", "row"));
        html.Element("td", () => Badge.Write(html, control.Outcome));
        html.Element("td", () =>
        {
            if (!control.Lines.Any())
                html.Element("span", "none", ("class", "none"));
            else
                html.Element("ul", () =>
                {
                    foreach (var (text, kind) in control.Lines)
                        html.Element("li", text, kind is null ? [] : [("class", kind)]);
                });
            if (control.Checks.Count > 0)
                html.Element("details", () => WriteChecks(html, control.Checks));
        });
    }
}
