#nullable enable
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>AWS JSON: POST / with the operation in <c>X-Amz-Target</c>.</summary>
/// <param name="target">The prefix of the operation.</param>
/// <param name="version">The service's protocol version. For the parts used here, the versions differ only in this number.</param>
internal sealed class JsonProtocol(string target, string version = "1.1") : IProtocol
{
    private const string RequestId = "x-amzn-RequestId";

    public void WriteRequest(string operation, AmazonWebServiceRequest bag, DefaultRequest request)
    {
        request.Headers["X-Amz-Target"] = $"{target}.{operation}";
        request.Headers["Content-Type"] = $"application/x-amz-json-{version}";
        request.Content = JsonWriter.Write(bag);
    }

    public string? ReadResponse(string operation, byte[] body, IWebResponseData http, AmazonWebServiceResponse bag)
    {
        if (body.Length > 0)
        {
            using var json = JsonDocument.Parse(body);
            JsonReader.Fill(bag, json.RootElement);
        }
        return http.GetHeaderValue(RequestId);
    }

    public WireError ReadError(byte[] body, IWebResponseData http)
    {
        var json = Parse(body);
        var type = Text(json, "__type") ?? Text(json, "code") ?? http.GetHeaderValue("x-amzn-ErrorType");
        var message = Text(json, "message") ?? Text(json, "Message");
        return new WireError(ShortCode(type), message, http.GetHeaderValue(RequestId), exception => JsonReader.Fill(exception, json));
    }

    // "com.amazonaws.organizations#AccessDeniedException:http://..." is AccessDeniedException
    private static string? ShortCode(string? type) => string.IsNullOrEmpty(type) ? null : type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..].Split(':')[0];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A proxy's error may not be JSON. Then only its status code is known.
    private static JsonElement Parse(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            return JsonElement.TryParseValue(ref reader, out var json) && json is { ValueKind: JsonValueKind.Object } found ? found : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    private static JsonElement Empty => JsonElement.Parse("{}");
}
