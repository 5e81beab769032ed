namespace PartnerCloud.Local.Report;

/// <summary>The findings of all controls: what does not hold, and who may change it.</summary>
internal static class FindingTable
{
    public static void Write(HtmlWriter html, IReadOnlyList<ReportedFinding> findings) => html.Element("div", () => html.Element("table", () =>
    {
        html.Element("thead", () => html.Element("tr", () => html.Element("th", "Severity").Element("th", "Control").Element("th", "What was found").Element("th", "Who acts").Element("th", "What to do")));
        html.Element("tbody", () =>
        {
            foreach (var finding in findings)
                html.Element("tr", () => WriteRow(html, finding));
        });
    }, ("class", "controls")), ("class", "scroll"), ("tabindex", "0"));

    private static void WriteRow(HtmlWriter html, ReportedFinding finding) =>
        html.Element("td", finding.Severity ?? "").Element("th", finding.Control, ("scope", "row"))
            .Element("td", finding.Reason).Element("td", finding.WhoActs ?? "").Element("td", finding.WhatToDo ?? "");
}
