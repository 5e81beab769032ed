using System.Xml.Linq;
using Amazon.Runtime;

namespace PartnerCloud.AwsPackages.Tests.Moto;

/// <summary>Calls that customers and operators make. The functions do not make them.</summary>
internal static class WireCalls
{
    /// <summary>Calls IAM with the Query protocol.</summary>
    /// <returns>The text of an element in the response. Empty if it is missing.</returns>
    public static async Task<string> IamAsync(ClientConfig config, string operation, string element, params (string Name, string Value)[] fields)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, config.ServiceURL);
        request.Content = new FormUrlEncodedContent([new("Action", operation), new("Version", "2010-05-08"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250101/us-east-1/iam/aws4_request");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var xml = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return xml.Descendants().FirstOrDefault(one => one.Name.LocalName == element)?.Value ?? "";
    }
}
