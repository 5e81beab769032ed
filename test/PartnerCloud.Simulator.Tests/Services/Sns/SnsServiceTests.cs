using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Sns;

public sealed class SnsServiceTests
{
    [Fact]
    public async Task Publish_ToATopic_KeepsValidMessagesAndRefusesTheOthers()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sns = client('sns')
            topics = [topic['TopicArn'] for topic in sns.list_topics()['Topics']]
            topic, other = topics[0], sns.create_topic(Name='other')['TopicArn']
            out['topics'] = topics
            out['sent'] = attempt(sns.publish, TopicArn=topic, Subject='It failed', Message='1 & 2\n<3>')
            out['again'] = sns.create_topic(Name='other')['TopicArn'] == other
            out['refused'] = [attempt(sns.publish, **arguments) for arguments in [
                dict(TopicArn=topic + 'x', Message='x'),
                dict(TopicArn='nonsense', Message='x'),
                dict(TopicArn=topic, Message=''),
                dict(TopicArn=topic, Message='m' * 262145),
                dict(TopicArn=topic, Subject='s' * 100, Message='x'),
                dict(TopicArn=topic, Subject='two\nlines', Message='x'),
                dict(TopicArn=topic, Message='{}', MessageStructure='json'),
                dict(TopicArn=topic.replace('589942003651', '111122223333'), Message='x'),
            ]]
            out['unknown'] = attempt(sns.list_subscriptions)
            """);

        Assert.Equal(["arn:aws:sns:us-east-1:589942003651:PartnerCloud-Operators"], seen["topics"]!.AsArray().Select(arn => (string)arn!));
        Assert.True((bool)seen["again"]!);
        Assert.Equal(
            ["NotFound", "InvalidParameter", "InvalidParameter", "InvalidParameter", "InvalidParameter", "InvalidParameter", "InvalidParameter", "AuthorizationError"],
            seen["refused"]!.AsArray().Select(code => (string)code!));
        Assert.Equal("InvalidAction", (string?)seen["unknown"]);
        var message = Assert.Single(aws.Cloud.MessagesOn((string)seen["topics"]![0]!));
        Assert.Equal(((string)seen["sent"]!["MessageId"]!, "It failed", "1 & 2\n<3>"), (message.Id, message.Subject, message.Text));
    }
}
