using Amazon.EventBridge;
using Amazon.EventBridge.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class EventBridgeTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_Put_HaveOneIdEach()
    {
        using var client = Client();

        var answer = await client.PutEventsAsync(new PutEventsRequest { Entries = [Entry(), Entry()] }, Cancellation);

        Assert.Equal(0, answer.FailedEntryCount);
        Assert.Equal(2, answer.Entries.Select(entry => entry.EventId).Distinct().Count());
        Assert.All(answer.Entries, entry => Assert.Null(entry.ErrorCode));
    }

    [Fact]
    public async Task Event_Refused_FailsAlone()
    {
        using var client = Client();
        var wrong = Entry();
        wrong.Detail = "no JSON";

        var answer = await client.PutEventsAsync(new PutEventsRequest { Entries = [Entry(), wrong] }, Cancellation);

        Assert.Equal(1, answer.FailedEntryCount);
        Assert.Equal("MalformedDetail", answer.Entries[1].ErrorCode);
        Assert.NotEmpty(answer.Entries[1].ErrorMessage);
        Assert.Null(answer.Entries[1].EventId);
    }

    private static PutEventsRequestEntry Entry() => new()
    {
        EventBusName = "default",
        Source = "partner-cloud",
        DetailType = "Credentials Expired",
        Detail = """{"userName":"jane"}""",
        Resources = ["arn:aws:secretsmanager:us-east-1:123456789012:secret:x"],
        Time = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc),
    };

    private AmazonEventBridgeClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonEventBridgeConfig>());
}
