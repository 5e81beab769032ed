using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>How ReaderConfig says to read a file: JSON, JSONL or CSV.</summary>
internal sealed class ItemFormat
{
    private static readonly string[] Compressed = [".gz", ".gzip", ".zst", ".zstd"];

    private readonly string type;
    private readonly CsvFormat? csv;
    private readonly JsonPointer? pointer;

    public ItemFormat(StateFields config)
    {
        type = config.RequiredText("InputType");
        if (type is not ("" or "JSON" or "JSONL" or "CSV"))
            config.Refuse("InputType", $"'{type}' is not supported here: use JSON, JSONL or CSV");
        csv = type == "CSV" ? new CsvFormat(config) : null;
        if (type == "JSON" && config.Text("ItemsPointer") is { } text)
        {
            pointer = JsonPointer.TryRead(text);
            if (pointer is null)
                config.Refuse("ItemsPointer", $"must be a JSON pointer, which '{text}' is not");
        }
    }

    /// <summary>Reads a file's content.</summary>
    public JsonNode? Read(string key, ReadOnlyMemory<byte> content)
    {
        if (Compressed.Any(ending => key.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            throw StateFailureException.ItemReader($"The object '{key}' is compressed, which is not supported here. Store it without compression.");
        var text = Text(key, content.Span);
        if (csv is not null)
            return csv.Read(text);
        try
        {
            return type == "JSONL" ? Lines(text) : Point(Json.Parse(text));
        }
        catch (JsonException error)
        {
            throw StateFailureException.ItemReader($"The object '{key}' is not {type}: {error.Message}");
        }
    }

    private static string Text(string key, ReadOnlySpan<byte> content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw StateFailureException.ItemReader($"The object '{key}' is not text in UTF-8.");
        }
    }

    private static JsonArray Lines(string text) => [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(Json.Parse)];

    private JsonNode? Point(JsonNode? file)
    {
        if (pointer is null)
            return file;
        return pointer.TrySelect(file, out var found) ? found : throw StateFailureException.ItemReader($"The ItemsPointer '{pointer.Text}' finds nothing in the file.");
    }
}
