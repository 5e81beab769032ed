using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PartnerCloud.Local.Report;

/// <summary>Writes HTML. Text and attribute values are always encoded. Markup can only be written as an element.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html = new("<!DOCTYPE html>\n");

    /// <summary>Writes an element. <paramref name="content"/> writes its content.</summary>
    public HtmlWriter Element(string tag, Action content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        content();
        return Close(tag);
    }

    /// <summary>Writes an element with encoded text.</summary>
    public HtmlWriter Element(string tag, string? text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    /// <summary>Writes an element without an end tag.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string Value)> attributes) => Open(tag, attributes);

    /// <summary>Writes encoded text.</summary>
    public HtmlWriter Text(string? text)
    {
        html.Append(Encoder.Encode(text ?? ""));
        return this;
    }

    /// <summary>Writes the report's own style sheet, which encoding would break.</summary>
    public HtmlWriter Style(string css)
    {
        html.Append("<style>\n").Append(css).Append("</style>\n");
        return this;
    }

    public override string ToString() => html.ToString();

    private HtmlWriter Open(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
            html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        html.Append('>');
        return this;
    }

    private HtmlWriter Close(string tag)
    {
        html.Append("</").Append(tag).Append(">\n");
        return this;
    }
}
