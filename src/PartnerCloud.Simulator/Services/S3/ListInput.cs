using System.Globalization;
using System.Xml.Linq;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>What the lists of a bucket have in common: prefix, delimiter, size of a page, encoding.</summary>
internal sealed class ListInput
{
    private const int MostInPage = 1000;

    private readonly bool encodes;

    public ListInput(S3Call call)
    {
        Query = call.Query;
        Prefix = Query.GetValueOrDefault("prefix") ?? "";
        Delimiter = Query.GetValueOrDefault("delimiter") is { Length: > 0 } delimiter ? delimiter : null;
        encodes = Query.GetValueOrDefault("encoding-type") switch
        {
            null or "" => false,
            "url" => true,
            _ => throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request"),
        };
    }

    public IReadOnlyDictionary<string, string> Query { get; }

    public string Prefix { get; }

    public string? Delimiter { get; }

    /// <summary>The most entries of a page.</summary>
    /// <param name="parameter">The query parameter.</param>
    /// <exception cref="Wire.AwsErrorException">It is not a number of at least 0.</exception>
    public int Most(string parameter = "max-keys") =>
        Query.GetValueOrDefault(parameter) is not { Length: > 0 } text ? MostInPage
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? Math.Min(most, MostInPage)
        : throw S3Errors.InvalidArgument($"Provided {parameter} not an integer or within integer range");

    /// <summary>An element with a key or a part of one. It is left out if it is null.</summary>
    public XElement? Text(string name, string? text) => text is null ? null : new(name, encodes ? Encoded(text) : text);

    public XElement? EncodingType => encodes ? new("EncodingType", "url") : null;

    public IEnumerable<XElement> CommonPrefixes(IEnumerable<(string Name, bool IsPrefix)> entries) =>
        entries.Where(entry => entry.IsPrefix).Select(entry => new XElement("CommonPrefixes", Text("Prefix", entry.Name)));

    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal).Replace("%20", "+", StringComparison.Ordinal);
}
