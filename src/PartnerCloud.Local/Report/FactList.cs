namespace PartnerCloud.Local.Report;

/// <summary>A list of names and values. Null values are left out.</summary>
internal static class FactList
{
    /// <summary>The longest value, in characters, that fits into a column. ARNs and URLs are longer.</summary>
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
