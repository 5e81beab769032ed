namespace PartnerCloud.Local.Report;

/// <summary>Names and values; a value that is not there is left out.</summary>
internal static class FactList
{
    /// <summary>What fits into a column; ARNs and URLs do not.</summary>
    private const int Narrow = 30;

    public static void Write(HtmlWriter html, IEnumerable<(string Name, string? Value)> facts) => html.Element("dl", () =>
    {
        foreach (var (name, value) in facts)
        {
            if (value is null)
                continue;
            html.Element("div", () => html.Element("dt", name).Element("dd", value), ("class", value.Length > Narrow ? "wide" : "narrow"));
        }
    });
}
