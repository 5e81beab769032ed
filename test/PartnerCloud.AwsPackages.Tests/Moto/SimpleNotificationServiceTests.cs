using System.Text;
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
        var queue = await SubscribeQueueAsync(topic, "operators");

        var answer = await client.PublishAsync(new PublishRequest { TopicArn = topic, Subject = "It failed", Message = "1 & 2\nlines" }, Cancellation);

        Assert.False(string.IsNullOrEmpty(answer.MessageId));
        var received = await ReceiveAsync(queue);
        Assert.Equal([answer.MessageId, "1 & 2\nlines", "It failed"], new[] { "MessageId", "Message", "Subject" }.Select(part => received.GetProperty(part).GetString()));
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

    // The functions do not make these calls: the deployment creates the topic, and people subscribe to it.
    private async Task<string> CreateTopicAsync(string name)
    {
        await QueryAsync(("Action", "CreateTopic"), ("Name", name));
        return $"arn:aws:sns:us-east-1:123456789012:{name}";
    }

    private async Task<string> SubscribeQueueAsync(string topic, string name)
    {
        var queue = await QueueAsync("CreateQueue", $$"""{"QueueName":"{{name}}"}""");
        await QueryAsync(("Action", "Subscribe"), ("TopicArn", topic), ("Protocol", "sqs"), ("Endpoint", $"arn:aws:sqs:us-east-1:123456789012:{name}"));
        return queue.GetProperty("QueueUrl").GetString()!;
    }

    /// <summary>The one message that the queue received from its topic.</summary>
    private async Task<JsonElement> ReceiveAsync(string queue)
    {
        var messages = await QueueAsync("ReceiveMessage", $$"""{"QueueUrl":"{{queue}}"}""");
        return JsonElement.Parse(messages.GetProperty("Messages").EnumerateArray().Single().GetProperty("Body").GetString()!);
    }

    private async Task QueryAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("Version", "2010-03-31")).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        await SendAsync("sns", form);
    }

    private async Task<JsonElement> QueueAsync(string operation, string input)
    {
        using var content = new StringContent(input, Encoding.UTF8, "application/x-amz-json-1.0");
        content.Headers.Add("X-Amz-Target", $"AmazonSQS.{operation}");
        return JsonElement.Parse(await SendAsync("sqs", content));
    }

    private async Task<string> SendAsync(string service, HttpContent content)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250101/us-east-1/{service}/aws4_request");
        using var answer = await http.SendAsync(request, Cancellation);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation);
    }

    private Uri Address => new(moto.Configure<AmazonSimpleNotificationServiceConfig>().ServiceURL);

    private AmazonSimpleNotificationServiceClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonSimpleNotificationServiceConfig>());
}
