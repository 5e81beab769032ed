using System.Text;
using System.Text.Json.Nodes;
using Microsoft.VisualBasic.FileIO;
using PartnerCloud.StatesLanguage.Definition;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>Reads CSV: each row is an object of strings. Missing fields are empty, and further ones are dropped.</summary>
internal sealed class CsvFormat
{
    /// <summary>AWS's limit for the names of the columns.</summary>
    private const int MostHeaderBytes = 10 * 1024;

    private static readonly Dictionary<string, string> Delimiters = new(StringComparer.Ordinal)
    {
        ["COMMA"] = ",",
        ["PIPE"] = "|",
        ["SEMICOLON"] = ";",
        ["SPACE"] = " ",
        ["TAB"] = "\t",
    };

    private readonly string delimiter;
    private readonly IReadOnlyList<string>? given;

    public CsvFormat(StateFields config)
    {
        var name = config.Text("CSVDelimiter") ?? "COMMA";
        if (!Delimiters.TryGetValue(name, out delimiter!))
            config.Refuse("CSVDelimiter", $"'{name}' does not exist: use one of {string.Join(", ", Delimiters.Keys)}");
        var location = config.RequiredText("CSVHeaderLocation");
        if (location == "GIVEN")
            given = config.Texts("CSVHeaders");
        else if (location is not ("" or "FIRST_ROW"))
            config.Refuse("CSVHeaderLocation", $"'{location}' does not exist: use FIRST_ROW or GIVEN");
    }

    public JsonArray Read(string text)
    {
        using var parser = new TextFieldParser(new StringReader(text)) { Delimiters = [delimiter], TrimWhiteSpace = false };
        try
        {
            var headers = given ?? parser.ReadFields() ?? [];
            Check(headers);
            var rows = new JsonArray();
            while (parser.ReadFields() is { } fields)
                rows.Add(Row(headers, fields));
            return rows;
        }
        catch (MalformedLineException error)
        {
            throw StateFailureException.ItemReader($"The CSV file has a wrong line: {error.Message}");
        }
    }

    private void Check(IReadOnlyList<string> headers)
    {
        if (headers.Distinct(StringComparer.Ordinal).Count() < headers.Count)
            throw StateFailureException.ItemReader("CSV headers cannot contain duplicates.");
        if (Encoding.UTF8.GetByteCount(string.Join(delimiter, headers)) > MostHeaderBytes)
            throw StateFailureException.ItemReader($"The CSV headers are larger than {MostHeaderBytes} bytes.");
    }

    private static JsonObject Row(IReadOnlyList<string> headers, string[] fields) =>
        new(headers.Select((header, index) => new KeyValuePair<string, JsonNode?>(header, fields.ElementAtOrDefault(index) ?? "")));
}
