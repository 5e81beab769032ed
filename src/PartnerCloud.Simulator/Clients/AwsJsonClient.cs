using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Clients;

/// <summary>Calls services with a JSON protocol over the wire, as a customer's tool would. Calls are not signed: the simulated AWS reads only the access key id.</summary>
/// <param name="http">A client whose base address is the endpoint.</param>
/// <param name="region">The region of the calls.</param>
/// <param name="sessionToken">The session token of temporary keys. Null for other keys.</param>
internal sealed class AwsJsonClient(HttpClient http, string region = "us-east-1", string? sessionToken = null)
{
    /// <summary>Calls an operation.</summary>
    /// <param name="accessKeyId">The caller's access key id. An account's id stands for its administrator.</param>
    /// <param name="signingName">The service's name in the credential scope.</param>
    /// <param name="target">The value of <c>X-Amz-Target</c>.</param>
    /// <param name="request">The request's fields.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AwsErrorException">The service answered with an error.</exception>
    public async Task<JsonObject> CallAsync(string accessKeyId, string signingName, string target, JsonObject request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0") };
        message.Headers.Add("X-Amz-Target", target);
        if (sessionToken is not null)
            message.Headers.Add("X-Amz-Security-Token", sessionToken);
        var scope = string.Create(CultureInfo.InvariantCulture, $"Credential={accessKeyId}/20260101/{region}/{signingName}/aws4_request, SignedHeaders=host, Signature=0");
        message.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", scope);
        using var response = await http.SendAsync(message, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        var json = answer.Length == 0 ? [] : (JsonObject)JsonNode.Parse(answer)!;
        return response.IsSuccessStatusCode ? json : throw ErrorOf(json, (int)response.StatusCode);
    }

    private static AwsErrorException ErrorOf(JsonObject json, int status)
    {
        var code = json["__type"]?.GetValue<string>() ?? "Unknown";
        var message = (json["message"] ?? json["Message"])?.GetValue<string>() ?? "No message.";
        return new(code[(code.LastIndexOf('#') + 1)..], message, status);
    }
}
