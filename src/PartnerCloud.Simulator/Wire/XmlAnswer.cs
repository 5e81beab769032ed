using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PartnerCloud.Simulator.Wire;

/// <summary>Writes XML that every client can read, even if it repeats parts of a request. U+FFFD replaces characters that XML does not allow.</summary>
internal static partial class XmlAnswer
{
    private static readonly XmlWriterSettings Settings = new() { CheckCharacters = false, OmitXmlDeclaration = true };

    public static string Text(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings))
            root.WriteTo(writer);
        return NotXml().Replace(text.ToString(), "\uFFFD");
    }

    [GeneratedRegex("&#x(0|[1-8]|[BCEF]|1[0-9A-F]|FFFE|FFFF);|[\uFFFE\uFFFF]")]
    private static partial Regex NotXml();
}
