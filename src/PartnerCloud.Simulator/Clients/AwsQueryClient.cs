using System.Globalization;
using System.Net.Http.Headers;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Clients;

/// <summary>Calls services with an XML protocol, as a customer's tool would: IAM and STS by query, S3 by path. Not signed, as in <see cref="AwsJsonClient"/>.</summary>
/// <param name="http">A client whose base address is the endpoint.</param>
/// <param name="region">The region of the calls.</param>
internal sealed class AwsQueryClient(HttpClient http, string region = "us-east-1")
{
    /// <summary>Calls an action of IAM.</summary>
    /// <exception cref="AwsErrorException">IAM answered with an error.</exception>
    public Task<XElement> IamAsync(string accessKeyId, string action, CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> parameters) =>
        QueryAsync("iam", "2010-05-08", accessKeyId, action, parameters, cancellationToken);

    /// <summary>Calls an action of STS.</summary>
    /// <exception cref="AwsErrorException">STS answered with an error.</exception>
    public Task<XElement> StsAsync(string accessKeyId, string action, CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> parameters) =>
        QueryAsync("sts", "2011-06-15", accessKeyId, action, parameters, cancellationToken);

    /// <summary>Reads an S3 path, or puts a body to it.</summary>
    /// <exception cref="AwsErrorException">S3 answered with an error.</exception>
    public Task<XElement> S3Async(string accessKeyId, string path, CancellationToken cancellationToken, string? body = null) =>
        SendAsync(new(body is null ? HttpMethod.Get : HttpMethod.Put, path) { Content = body is null ? null : new StringContent(body) }, accessKeyId, "s3", cancellationToken);

    private Task<XElement> QueryAsync(string service, string version, string accessKeyId, string action, IEnumerable<(string Name, string Value)> parameters, CancellationToken cancellationToken) => SendAsync(
        new(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("Action", action), KeyValuePair.Create("Version", version), .. parameters.Select(one => KeyValuePair.Create(one.Name, one.Value))]),
        }, accessKeyId, service, cancellationToken);

    private async Task<XElement> SendAsync(HttpRequestMessage message, string accessKeyId, string signingName, CancellationToken cancellationToken)
    {
        var scope = string.Create(CultureInfo.InvariantCulture, $"Credential={accessKeyId}/20260101/{region}/{signingName}/aws4_request, SignedHeaders=host, Signature=0");
        message.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", scope);
        using var response = await http.SendAsync(message, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        var xml = answer.Length == 0 ? new XElement("None") : XElement.Parse(answer);
        return response.IsSuccessStatusCode ? xml : throw new AwsErrorException(Text(xml, "Code"), Text(xml, "Message"), (int)response.StatusCode);
    }

    private static string Text(XElement xml, string name) => xml.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "Unknown";
}
