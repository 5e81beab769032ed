using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Samples;

/// <summary>Reads requests from files. It checks only that they are JSON objects. The workflow finds everything else.</summary>
internal static class RequestFile
{
    /// <summary>The folder of the samples, beside the executable.</summary>
    public static string Samples { get; } = Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>Reads a request.</summary>
    /// <exception cref="UnreadableRequestException">The file is missing, cannot be read, or is not a JSON object.</exception>
    public static JsonObject Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new UnreadableRequestException($"{path} holds JSON, but not an object. Start from {Path.Combine(Samples, "create-account.json")}.");
        }
        catch (JsonException error)
        {
            throw new UnreadableRequestException($"{path} is not valid JSON: {error.Message} Start from {Path.Combine(Samples, "create-account.json")}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableRequestException($"The request cannot be read: {error.Message} Choose another file with --request.");
        }
    }

    /// <summary>The name of a request's execution. It is the request's id, so a repeated request is the same execution.</summary>
    public static string ExecutionName(JsonObject request) =>
        request["requestId"] is JsonValue id && id.TryGetValue<string>(out var text) && text.Length is > 0 and <= 80 && text.All(IsNameCharacter)
            ? text
            : "without-request-id";

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
