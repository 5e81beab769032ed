using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Commands;

/// <summary>Reads requests from files. Only whether they are JSON is checked here: what else is wrong with them, the workflow says.</summary>
internal static class RequestFile
{
    /// <summary>Where the samples lie, beside the executable.</summary>
    public static string Samples { get; } = Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>Reads a file.</summary>
    /// <exception cref="CommandFailedException">It is not there, cannot be read, or is not a JSON object.</exception>
    public static JsonObject Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new CommandFailedException($"{path} holds JSON, but not an object. Start from {Path.Combine(Samples, "create-account.json")}.");
        }
        catch (JsonException error)
        {
            throw new CommandFailedException($"{path} is not valid JSON: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"The request cannot be read: {error.Message}");
        }
    }

    /// <summary>The name of a request's execution: its id, so that the same request twice is one execution.</summary>
    public static string ExecutionName(JsonObject request) =>
        request["requestId"] is JsonValue id && id.TryGetValue<string>(out var text) && text.Length is > 0 and <= 80 && text.All(IsNameCharacter)
            ? text
            : "without-request-id";

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
