using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Sqs;

public sealed class SqsServiceTests
{
    [Fact]
    public async Task Queue_Messages_AreHiddenWhileTheyAreReadAndThenDeleted()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sqs = client('sqs')
            url = sqs.create_queue(QueueName='q', Attributes={'VisibilityTimeout': '20'})['QueueUrl']
            out['same'] = sqs.get_queue_url(QueueName='q')['QueueUrl'] == url == sqs.list_queues()['QueueUrls'][0]
            out['sent'] = attempt(sqs.send_message, QueueUrl=url, MessageBody='hello', MessageAttributes={'a': {'DataType': 'String', 'StringValue': 'b'}, 'n': {'DataType': 'Number', 'StringValue': '1'}})
            first = sqs.receive_message(QueueUrl=url, MessageAttributeNames=['a'], AttributeNames=['All'])['Messages'][0]
            out['first'] = first
            out['hidden'] = 'Messages' in sqs.receive_message(QueueUrl=url)
            out['counts'] = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=['All'])['Attributes']
            sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=first['ReceiptHandle'], VisibilityTimeout=0)
            again = sqs.receive_message(QueueUrl=url, AttributeNames=['ApproximateReceiveCount'])['Messages'][0]
            out['again'] = again
            sqs.delete_message(QueueUrl=url, ReceiptHandle=again['ReceiptHandle'])
            out['left'] = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=['ApproximateNumberOfMessagesNotVisible'])['Attributes']
            sqs.send_message(QueueUrl=url, MessageBody='x')
            sqs.purge_queue(QueueUrl=url)
            out['purged'] = 'Messages' in sqs.receive_message(QueueUrl=url)
            """);

        Assert.True((bool?)seen["same"]);
        Assert.Equal(("hello", "b", "1"), ((string?)seen["first"]!["Body"], (string?)seen["first"]!["MessageAttributes"]!["a"]!["StringValue"], (string?)seen["first"]!["Attributes"]!["ApproximateReceiveCount"]));
        Assert.Null(seen["first"]!["MessageAttributes"]!["n"]);
        Assert.Equal(("0", "1", "20"), ((string?)seen["counts"]!["ApproximateNumberOfMessages"], (string?)seen["counts"]!["ApproximateNumberOfMessagesNotVisible"], (string?)seen["counts"]!["VisibilityTimeout"]));
        Assert.Equal(("2", "0"), ((string?)seen["again"]!["Attributes"]!["ApproximateReceiveCount"], (string?)seen["left"]!["ApproximateNumberOfMessagesNotVisible"]));
        Assert.Equal((false, false), ((bool?)seen["hidden"], (bool?)seen["purged"]));
    }

    [Fact]
    public async Task Queue_OfAnotherAccount_NeedsItsPolicy()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333");

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sqs, other = client('sqs'), client('sqs', '111122223333')
            url = sqs.create_queue(QueueName='q')['QueueUrl']
            out['before'] = attempt(other.send_message, QueueUrl=url, MessageBody='x')
            sqs.set_queue_attributes(QueueUrl=url, Attributes={'Policy': json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': {'AWS': '111122223333'}, 'Action': 'sqs:SendMessage', 'Resource': '*'}})})
            out['after'] = 'MessageId' in attempt(other.send_message, QueueUrl=url, MessageBody='x')
            out['read'] = attempt(other.receive_message, QueueUrl=url)
            """);

        Assert.Equal(("AccessDeniedException", true, "AccessDeniedException"), ((string?)seen["before"], (bool?)seen["after"], (string?)seen["read"]));
    }

    [Fact]
    public async Task Mistakes_AreNamedAsAwsDoes()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            sqs = client('sqs')
            url = sqs.create_queue(QueueName='q')['QueueUrl']
            out['codes'] = [
                attempt(sqs.get_queue_url, QueueName='none'),
                attempt(sqs.create_queue, QueueName='q', Attributes={'DelaySeconds': '5'}),
                attempt(sqs.create_queue, QueueName='a b'),
                attempt(sqs.create_queue, QueueName='q.fifo'),
                attempt(sqs.set_queue_attributes, QueueUrl=url, Attributes={'Nonsense': '5'}),
                attempt(sqs.set_queue_attributes, QueueUrl=url, Attributes={'DelaySeconds': '901'}),
                attempt(sqs.set_queue_attributes, QueueUrl=url, Attributes={'Policy': '{'}),
                attempt(sqs.send_message, QueueUrl=url, MessageBody=''),
                attempt(sqs.receive_message, QueueUrl=url, MaxNumberOfMessages=11),
                attempt(sqs.delete_message, QueueUrl=url, ReceiptHandle='x')]
            sqs.delete_queue(QueueUrl=url)
            out['codes'].append(attempt(sqs.receive_message, QueueUrl=url))
            """);

        Assert.Equal(
            ["AWS.SimpleQueueService.NonExistentQueue", "QueueAlreadyExists", "InvalidParameterValue", "AWS.SimpleQueueService.UnsupportedOperation", "InvalidAttributeName", "InvalidAttributeValue", "InvalidAttributeValue", "InvalidParameterValue", "InvalidParameterValue", "ReceiptHandleIsInvalid", "AWS.SimpleQueueService.NonExistentQueue"],
            seen["codes"]!.AsArray().Select(code => (string?)code));
    }
}
