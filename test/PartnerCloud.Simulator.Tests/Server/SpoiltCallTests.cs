using System.Net;
using System.Text;
using System.Xml.Linq;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Server;

/// <summary>Invalid calls, which have to be refused as AWS refuses them. They once made the simulated AWS fail.</summary>
public sealed class SpoiltCallTests
{
    [Theory]
    [InlineData("organizations", "AWSOrganizationsV20161128.ListAccounts", """{"MaxResults":5,"MaxResults":5}""")]
    [InlineData("organizations", "AWSOrganizationsV20161128.CreateAccount", """{"Email":"a@b.example","AccountName":"\ud800"}""")]
    [InlineData("organizations", "AWSOrganizationsV20161128.CreateAccount", """{"Email":"a@b.example","\ud800":1}""")]
    [InlineData("events", "AWSEvents.PutEvents", """{"Entries":[{"Source":"a","DetailType":"b","Detail":"{}","Time":1e40}]}""")]
    public async Task Json_Incomplete_IsRefused(string service, string target, string body)
    {
        using var answer = await SendAsync(service, new StringContent(body), ("X-Amz-Target", target));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("SerializationException", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_CharacterNotAllowedInXml_GetsAReadableXmlResponse()
    {
        using var answer = await SendAsync("iam", new StringContent("Action=Get%00User%1F%EF%BF%BF", Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Get\uFFFDUser\uFFFD\uFFFD", XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(string service, HttpContent body, params (string Name, string Value)[] headers)
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, aws.Endpoint) { Content = body };
        message.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=local/20261120/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        foreach (var (name, value) in headers) message.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(message, TestContext.Current.CancellationToken);
    }
}
