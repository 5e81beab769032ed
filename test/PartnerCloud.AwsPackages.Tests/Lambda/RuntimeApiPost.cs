using System.Text.Json;

namespace PartnerCloud.AwsPackages.Tests.Lambda;

/// <summary>What a function's process posted: a response, an error, or an init error.</summary>
internal sealed record RuntimeApiPost(string Path, string? ErrorTypeHeader, JsonElement? Body)
{
    public string? Text(string name) => Body!.Value.GetProperty(name).GetString();
}
