using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.CloudTrail;

/// <summary>Calls that a trail logs are events on the default bus.</summary>
public sealed class TrailEventsTests
{
    private const string Setup = """
        key = '111122223333'
        def at(service, region='us-east-1'): return client(service, key, region=region)
        iam, ct, s3 = at('iam'), at('cloudtrail'), at('s3')
        bucket = f'ctlaudit-{key}'
        s3.create_bucket(Bucket=bucket)
        s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({'Version': '2012-10-17', 'Statement': [
            {'Effect': 'Allow', 'Principal': {'Service': 'cloudtrail.amazonaws.com'}, 'Action': a, 'Resource': r} for a, r in [('s3:GetBucketAcl', f'arn:aws:s3:::{bucket}'), ('s3:PutObject', f'arn:aws:s3:::{bucket}/*')]]}))
        def trail(name='audit', region='us-east-1', **more):
            at('cloudtrail', region).create_trail(Name=name, S3BucketName=bucket, **more)
            at('cloudtrail', region).start_logging(Name=name)
        def listen(name, region='us-east-1', state='ENABLED', **pattern):
            sqs, events = at('sqs', region), at('events', region)
            url = sqs.create_queue(QueueName=name)['QueueUrl']
            arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=['QueueArn'])['Attributes']['QueueArn']
            sqs.set_queue_attributes(QueueUrl=url, Attributes={'Policy': json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': {'Service': 'events.amazonaws.com'}, 'Action': 'sqs:SendMessage', 'Resource': arn}})})
            events.put_rule(Name=name, State=state, EventPattern=json.dumps({'detail-type': ['AWS API Call via CloudTrail'], **pattern}))
            events.put_targets(Rule=name, Targets=[{'Id': 't', 'Arn': arn}])
            return lambda: [json.loads(m['Body']) for m in sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, VisibilityTimeout=0).get('Messages', [])]
        def names(heard): return sorted(e['detail']['eventName'] for e in heard())

        """;

    [Fact]
    public async Task Call_LoggedByATrail_IsAnEventInItsRegionWithTheRecordOfTheHistory()
    {
        await using var aws = await StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            trail(IsMultiRegionTrail=True)
            east, west = listen('east', source=['aws.iam']), listen('west', 'eu-west-1')
            iam.create_user(UserName='dana')
            attempt(iam.delete_user, UserName='nobody')
            at('sns', 'eu-west-1').create_topic(Name='t')
            out['names'], out['west'] = names(east), [e['detail']['eventName'] for e in west() if e['source'] != 'aws.events']
            out['event'] = next(e for e in east() if e['detail']['eventName'] == 'CreateUser')
            out['record'] = json.loads(ct.lookup_events(LookupAttributes=[{'AttributeKey': 'EventName', 'AttributeValue': 'CreateUser'}])['Events'][0]['CloudTrailEvent'])
            """);

        Assert.Equal("""["CreateUser","DeleteUser"]""", seen["names"]!.ToJsonString());
        Assert.Equal("""["CreateTopic"]""", seen["west"]!.ToJsonString());
        Assert.Equal(("aws.iam", "111122223333", "us-east-1"), ((string?)seen["event"]!["source"], (string?)seen["event"]!["account"], (string?)seen["event"]!["region"]));
        Assert.True(JsonNode.DeepEquals(seen["record"], seen["event"]!["detail"]));
    }

    [Fact]
    public async Task Trail_ThatStops_ReportsItsEndAndNothingAfterwards()
    {
        await using var aws = await StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            heard = listen('q', source=['aws.iam', 'aws.cloudtrail'])
            iam.create_user(UserName='before')
            trail()
            iam.create_user(UserName='during')
            ct.stop_logging(Name='audit')
            iam.create_user(UserName='after')
            ct.stop_logging(Name='audit')
            out['names'] = names(heard)
            out['users'] = [e['detail']['requestParameters']['userName'] for e in heard() if e['source'] == 'aws.iam']
            ct.start_logging(Name='audit')
            ct.delete_trail(Name='audit')
            iam.create_user(UserName='last')
            out['more'] = names(heard)
            """);

        Assert.Equal("""["CreateUser","StartLogging","StopLogging"]""", seen["names"]!.ToJsonString());
        Assert.Equal("""["during"]""", seen["users"]!.ToJsonString());
        Assert.Equal("""["CreateUser","DeleteTrail","StartLogging","StartLogging","StopLogging"]""", seen["more"]!.ToJsonString());
    }

    [Fact]
    public async Task Rule_ThatSeesReads_GetsThemButOthersDoNot()
    {
        await using var aws = await StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            trail()
            writes, all = listen('writes', source=['aws.iam']), listen('all', source=['aws.iam'], state='ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS')
            iam.create_user(UserName='dana')
            iam.list_users()
            out['names'] = [names(writes), names(all)]
            """);

        Assert.Equal("""[["CreateUser"],["CreateUser","ListUsers"]]""", seen["names"]!.ToJsonString());
    }

    [Fact]
    public async Task Trail_WithSelectors_ReportsOnlyWhatItLogs()
    {
        await using var aws = await StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            trail('far', 'eu-west-1')
            heard = listen('q', source=['aws.iam', 'aws.sns'], state='ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS')
            def calls():
                iam.create_user(UserName=f'u{len(iam.list_users()["Users"])}')
                at('sns').create_topic(Name='t')
                fresh = names(heard)
                for m in at('sqs').receive_message(QueueUrl=at('sqs').get_queue_url(QueueName='q')['QueueUrl'], MaxNumberOfMessages=10)['Messages'] if fresh else []:
                    at('sqs').delete_message(QueueUrl=at('sqs').get_queue_url(QueueName='q')['QueueUrl'], ReceiptHandle=m['ReceiptHandle'])
                return fresh
            out['elsewhere'] = calls()
            trail(IncludeGlobalServiceEvents=False)
            out['regional'] = calls()
            ct.update_trail(Name='audit', IncludeGlobalServiceEvents=True)
            def select(**selectors):
                ct.put_event_selectors(TrailName='audit', **selectors)
                return calls()
            out['writes'] = select(EventSelectors=[{'ReadWriteType': 'WriteOnly'}])
            out['none'] = select(EventSelectors=[{'IncludeManagementEvents': False, 'DataResources': [{'Type': 'AWS::S3::Object', 'Values': ['arn:aws:s3']}]}])
            management = {'Field': 'eventCategory', 'Equals': ['Management']}
            out['notSns'] = select(AdvancedEventSelectors=[{'FieldSelectors': [management, {'Field': 'eventSource', 'NotEquals': ['sns.amazonaws.com']}]}])
            out['reads'] = select(AdvancedEventSelectors=[{'FieldSelectors': [management, {'Field': 'readOnly', 'Equals': ['true']}]}])
            out['data'] = select(AdvancedEventSelectors=[{'FieldSelectors': [{'Field': 'eventCategory', 'Equals': ['Data']}]}])
            """);

        Assert.Equal("[]", seen["elsewhere"]!.ToJsonString());
        Assert.Equal("""["CreateTopic"]""", seen["regional"]!.ToJsonString());
        Assert.Equal("""["CreateTopic","CreateUser"]""", seen["writes"]!.ToJsonString());
        Assert.Equal("[]", seen["none"]!.ToJsonString());
        Assert.Equal("""["CreateUser","ListUsers"]""", seen["notSns"]!.ToJsonString());
        Assert.Equal("""["ListUsers"]""", seen["reads"]!.ToJsonString());
        Assert.Equal("[]", seen["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Deliveries_ToAQueue_AreNoCalls()
    {
        await using var aws = await StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            trail()
            heard = listen('q', source=['aws.iam', 'aws.sqs', 'aws.events'])
            iam.create_user(UserName='dana')
            for _ in range(3): heard()
            out['names'] = [n for n in names(heard) if n in ('CreateUser', 'SendMessage')]
            """);

        Assert.Equal("""["CreateUser"]""", seen["names"]!.ToJsonString());
        Assert.Empty(aws.Cloud.EventsOn("default", "111122223333"));
    }

    private static async Task<LocalCloudFixture> StartAsync() => await LocalCloudFixture.StartAsync(new CloudOptions { EventDelivery = TimeSpan.Zero });
}
