using System.Text;
using System.Text.Json;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>The secret parts of a secret's value. JSON objects often hold names and addresses next to the password; only the password is secret.</summary>
internal static class SecretParts
{
    private static readonly string[] Words = ["password", "secret", "token", "key"];

    public static IEnumerable<string> Of(SecretValue value)
    {
        if (value.Text is { } text)
            return Of(text);
        var bytes = new byte[value.Binary?.Length ?? 0];
        return value.Binary is null ? []
            : Convert.TryFromBase64String(value.Binary, bytes, out var length) ? [value.Binary, Encoding.UTF8.GetString(bytes, 0, length)]
            : [value.Binary];
    }

    private static IEnumerable<string> Of(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return [.. document.RootElement.EnumerateObject().Where(IsSecret).Select(member => member.Value.ToString())];
        }
        catch (JsonException)
        {
            // Not JSON: the whole text is secret.
        }
        return [text];
    }

    private static bool IsSecret(JsonProperty member) =>
        member.Value.ValueKind is JsonValueKind.String && Array.Exists(Words, word => member.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
