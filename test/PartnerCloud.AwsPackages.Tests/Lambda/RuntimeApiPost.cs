using System.Text.Json;

namespace PartnerCloud.AwsPackages.Tests.Lambda;

/// <summary>What a function's process posted: a response or an error.</summary>
internal sealed record RuntimeApiPost(string Path, string? ErrorTypeHeader, string? ContentType, string Raw)
{
    /// <summary>The body as JSON; null if it is empty.</summary>
    public JsonElement? Body => Raw.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(Raw);

    public string? Text(string name) => Body!.Value.GetProperty(name).GetString();
}
