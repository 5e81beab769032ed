using System.Net;
using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class SimpleNotificationServiceTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_Published_HasItsSubjectAndText()
    {
        using var client = Client();
        var topic = await CreateTopicAsync("operators");

        var answer = await client.PublishAsync(new PublishRequest { TopicArn = topic, Subject = "It failed", Message = "1 & 2\nlines" }, Cancellation);

        Assert.False(string.IsNullOrEmpty(answer.MessageId));
        var sent = await SentAsync(topic);
        Assert.Equal([answer.MessageId, "1 & 2\nlines", "It failed"], sent.EnumerateArray().Take(3).Select(part => part.GetString()));
    }

    [Fact]
    public async Task Topic_Unknown_IsNotFound()
    {
        using var client = Client();

        await Assert.ThrowsAsync<NotFoundException>(
            () => client.PublishAsync(new PublishRequest { TopicArn = "arn:aws:sns:us-east-1:123456789012:nothing", Message = "x" }, Cancellation));
    }

    [Fact]
    public async Task Subject_TooLong_IsAnInvalidParameter()
    {
        using var client = Client();
        var topic = await CreateTopicAsync("strict");

        var refused = await Assert.ThrowsAsync<InvalidParameterException>(
            () => client.PublishAsync(new PublishRequest { TopicArn = topic, Subject = new string('s', 101), Message = "x" }, Cancellation));

        Assert.Equal("InvalidParameter", refused.ErrorCode);
    }

    // Not a call of ours: the deployment makes the topic.
    private async Task<string> CreateTopicAsync(string name)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Action"] = "CreateTopic", ["Version"] = "2010-03-31", ["Name"] = name });
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = form };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250101/us-east-1/sns/aws4_request");
        using var answer = await http.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        return $"arn:aws:sns:us-east-1:123456789012:{name}";
    }

    /// <summary>What moto keeps of the one message that a topic got.</summary>
    private async Task<JsonElement> SentAsync(string topic)
    {
        using var http = new HttpClient();
        var state = JsonElement.Parse(await EverythingAsync(http));
        var kept = state.GetProperty("sns").GetProperty("Topic").EnumerateArray().Single(candidate => candidate.GetProperty("arn").GetString() == topic);
        return kept.GetProperty("sent_notifications").EnumerateArray().Single();
    }

    // moto fails to list what other tests change while it lists.
    private async Task<string> EverythingAsync(HttpClient http)
    {
        var uri = new Uri(Address, "/moto-api/data.json");
        for (var triesLeft = 20; ; triesLeft--)
        {
            using var answer = await http.GetAsync(uri, Cancellation);
            if (answer.StatusCode != HttpStatusCode.InternalServerError || triesLeft == 0) return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation);
        }
    }

    private Uri Address => new(moto.Configure<AmazonSimpleNotificationServiceConfig>().ServiceURL);

    private AmazonSimpleNotificationServiceClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonSimpleNotificationServiceConfig>());
}
