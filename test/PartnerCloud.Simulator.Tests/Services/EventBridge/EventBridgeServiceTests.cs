using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.EventBridge;

public sealed class EventBridgeServiceTests
{
    [Fact]
    public async Task PutEvents_SomeEntriesInvalid_KeepsTheValidAndReportsTheOthers()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            events = client('events')
            good = {'Source': 'partner-cloud', 'DetailType': 'Provider Status Change', 'Detail': json.dumps({'status': 'online'}), 'EventBusName': 'partner-cloud'}
            bad = [{**good, 'EventBusName': 'unknown'}, {**good, 'Detail': 'no json'}, {**good, 'Source': 'aws.s3'}]
            out['answer'] = attempt(events.put_events, Entries=[good, *bad])
            out['tooMany'] = attempt(events.put_events, Entries=[good] * 11)
            """);

        Assert.Equal(3, (int?)seen["answer"]!["FailedEntryCount"]);
        Assert.Equal(["ResourceNotFoundException", "MalformedDetail", "NotAuthorizedForSource"],
            seen["answer"]!["Entries"]!.AsArray().Skip(1).Select(entry => (string)entry!["ErrorCode"]!));
        Assert.Equal("ValidationException", (string?)seen["tooMany"]);
        var kept = Assert.Single(aws.Cloud.EventsOn("partner-cloud"));
        Assert.Equal("""{"status": "online"}""", kept.Detail);
    }
}
