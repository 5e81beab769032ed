using System.Reflection;

namespace PartnerCloud.Local.Report;

/// <summary>A self-contained HTML page on one or more executions. It has no scripts, loads nothing, and suits light, dark and print.</summary>
public static class HtmlReport
{
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'";
    private static readonly string Css = ReadCss();

    /// <summary>Writes the page.</summary>
    /// <param name="executions">The executions, in the order to show them.</param>
    public static string Write(params IReadOnlyList<ExecutionReport> executions)
    {
        var html = new HtmlWriter();
        html.Element("html", () =>
        {
            html.Element("head", () => WriteHead(html, executions));
            html.Element("body", () => WriteBody(html, executions));
        }, ("lang", "en"));
        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, IReadOnlyList<ExecutionReport> executions)
    {
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy));
        html.Element("title", $"Partner Cloud: {executions.Select(execution => execution.Title).FirstOrDefault("no executions")}");
        html.Style(Css);
    }

    private static void WriteBody(HtmlWriter html, IReadOnlyList<ExecutionReport> executions)
    {
        html.Element("header", () =>
        {
            html.Element("p", "Partner Cloud", ("class", "brand"));
            html.Element("p", $"Report on executions, version {ProductVersion.Text}", ("class", "kind"));
        }, ("class", "masthead"));
        if (executions.Count > 1)
            html.Element("nav", () => WriteContents(html, executions));
        for (var i = 0; i < executions.Count; i++)
            ExecutionArticle.Write(html, executions[i], Anchor(i));
    }

    private static void WriteContents(HtmlWriter html, IReadOnlyList<ExecutionReport> executions) => html.Element("ol", () =>
    {
        for (var i = 0; i < executions.Count; i++)
        {
            var execution = executions[i];
            var anchor = Anchor(i);
            html.Element("li", () =>
            {
                html.Element("a", execution.Title, ("href", "#" + anchor));
                html.Text(" ");
                Badge.Write(html, execution.Status);
            });
        }
    });

    private static string Anchor(int index) => $"execution-{index + 1}";

    private static string ReadCss()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
