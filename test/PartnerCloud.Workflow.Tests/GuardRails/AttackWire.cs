using System.Text;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>Sends the requests of attacks.txt: the Query protocol (<c>Action?Name=value</c>), JSON (<c>Operation {...}</c>) or REST (<c>METHOD /path body</c>).</summary>
/// <param name="endpoint">The simulated AWS.</param>
internal sealed class AttackWire(Uri endpoint) : IDisposable
{
    private static readonly Dictionary<string, string> QueryVersions = new() { ["iam"] = "2010-05-08", ["sts"] = "2011-06-15", ["ec2"] = "2016-11-15" };

    private static readonly Dictionary<string, string> JsonTargets = new()
    {
        ["cloudtrail"] = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
        ["config"] = "StarlingDoveService",
        ["organizations"] = "AWSOrganizationsV20161128",
    };

    private readonly HttpClient http = new() { BaseAddress = endpoint };

    /// <summary>Sends a request and returns the response's status and body.</summary>
    public async Task<(int Status, string Body)> SendAsync(string accountId, string accessKeyId, string service, string request)
    {
        using var call = Read(service, request);
        call.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={accessKeyId}/20261120/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        call.Headers.TryAddWithoutValidation("x-amz-account-id", accountId);
        using var answer = await http.SendAsync(call);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Read(string service, string request)
    {
        if (QueryVersions.TryGetValue(service, out var version)) return Query(request, version);
        var parts = request.Split(' ', 2);
        if (!JsonTargets.TryGetValue(service, out var target)) return Rest(parts);
        return new(HttpMethod.Post, "/") { Content = new StringContent(parts[1], null, "application/x-amz-json-1.1"), Headers = { { "X-Amz-Target", $"{target}.{parts[0]}" } } };
    }

    private static HttpRequestMessage Query(string request, string version)
    {
        var parts = request.Split('?', 2);
        var fields = parts[1].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]));
        return new(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([.. fields, new("Action", parts[0]), new("Version", version)]) };
    }

    private static HttpRequestMessage Rest(string[] parts)
    {
        var rest = parts[1].Split(' ', 2);
        var call = new HttpRequestMessage(new HttpMethod(parts[0]), rest[0]);
        if (rest.Length == 2) call.Content = new StringContent(rest[1], Encoding.UTF8, "application/json");
        return call;
    }
}
