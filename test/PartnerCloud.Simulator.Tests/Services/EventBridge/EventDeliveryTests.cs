using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.EventBridge;

/// <summary>Events on their way from buses to queues.</summary>
public sealed class EventDeliveryTests
{
    private const string Setup = """
        A, B = '589942003651', '111122223333'
        events, sqs = client('events'), client('sqs')
        def queue(name, account=A, allowed=True, who={'Service': 'events.amazonaws.com'}):
            c = client('sqs', account)
            url = c.create_queue(QueueName=name)['QueueUrl']
            arn = c.get_queue_attributes(QueueUrl=url, AttributeNames=['QueueArn'])['Attributes']['QueueArn']
            if allowed:
                c.set_queue_attributes(QueueUrl=url, Attributes={'Policy': json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': who, 'Action': 'sqs:SendMessage', 'Resource': arn}})})
            return url, arn
        def rule(name, *targets, c=events, bus='partner-cloud', pattern={'source': ['partner-cloud']}):
            c.put_rule(Name=name, EventBusName=bus, EventPattern=json.dumps(pattern))
            c.put_targets(Rule=name, EventBusName=bus, Targets=[{'Id': str(n), **t} for n, t in enumerate(targets)])
        def put(bus='partner-cloud', c=events, source='partner-cloud', **detail):
            return attempt(c.put_events, Entries=[{'Source': source, 'DetailType': 'Provider Status Change', 'Detail': json.dumps(detail or {'status': 'online', 'n': 5}), 'EventBusName': bus, 'Resources': ['arn:aws:x']}])
        def received(url, c=sqs):
            return c.receive_message(QueueUrl=url, MaxNumberOfMessages=10, MessageAttributeNames=['All'], VisibilityTimeout=0).get('Messages', [])
        def bodies(url, c=sqs): return [json.loads(m['Body']) for m in received(url, c)]

        """;

    private static readonly CloudOptions AtOnce = new() { EventDelivery = TimeSpan.Zero };

    [Fact]
    public async Task Rule_WithQueues_EachGetsWhatItsTargetSays()
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce);

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            whole, part, constant, filled, text = [queue(name) for name in ('whole', 'part', 'constant', 'filled', 'text')]
            paths = {'InputPathsMap': {'s': '$.detail.status', 'n': '$.detail.n', 'none': '$.detail.none'}}
            rule('r', {'Arn': whole[1]}, {'Arn': part[1], 'InputPath': '$.detail'}, {'Arn': constant[1], 'Input': '{"a": 1}'},
                {'Arn': filled[1], 'InputTransformer': {**paths, 'InputTemplate': '{"s": <s>, "n": <n>, "text": "is <s> <none>!", "rule": "<aws.events.rule-name>"}'}},
                {'Arn': text[1], 'InputTransformer': {**paths, 'InputTemplate': '"<s>, <n>"'}})
            put()
            put(source='other')
            out['bodies'] = [bodies(q[0]) for q in (whole, part, constant, filled, text)]
            """);

        var bodies = seen["bodies"]!.AsArray().Select(queue => Assert.Single(queue!.AsArray())!).ToList();
        Assert.Equal(("partner-cloud", "589942003651", "us-east-1", "arn:aws:x", "online"),
            ((string?)bodies[0]["source"], (string?)bodies[0]["account"], (string?)bodies[0]["region"], (string?)bodies[0]["resources"]![0], (string?)bodies[0]["detail"]!["status"]));
        Assert.Equal("""{"status":"online","n":5}""", bodies[1].ToJsonString());
        Assert.Equal("""{"a":1}""", bodies[2].ToJsonString());
        Assert.Equal("""{"s":"online","n":5,"text":"is online !","rule":"r"}""", bodies[3].ToJsonString());
        Assert.Equal("online, 5", (string?)bodies[4]);
    }

    [Fact]
    public async Task Delivery_TakesTimeOfTheCloud()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var before = await Boto.RunAsync(aws.Endpoint, Setup + """
            q = queue('q')
            rule('r', {'Arn': q[1]})
            put()
            out['n'] = len(received(q[0]))
            """);
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var after = await Boto.RunAsync(aws.Endpoint, Setup + "out['n'] = len(received(sqs.get_queue_url(QueueName='q')['QueueUrl']))");

        Assert.Equal((0, 1), ((int?)before["n"], (int?)after["n"]));
    }

    [Fact]
    public async Task Delivery_ThatCannotSucceed_GoesToTheDeadLetterQueueAtOnce()
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce);

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            dead, closed, mute = queue('dead'), queue('closed', allowed=False), queue('mute', allowed=False)
            config = {'DeadLetterConfig': {'Arn': dead[1]}}
            rule('r', {'Arn': closed[1], **config}, {'Arn': 'arn:aws:sqs:us-east-1:589942003651:none', **config}, {'Arn': closed[1], 'DeadLetterConfig': {'Arn': mute[1]}})
            put()
            out['dead'] = [{name: value['StringValue'] for name, value in m['MessageAttributes'].items()} for m in received(dead[0])]
            out['body'] = bodies(dead[0])[0]
            out['others'] = len(received(closed[0])) + len(received(mute[0]))
            """);

        Assert.Equal(["NO_PERMISSIONS", "NO_RESOURCE"], seen["dead"]!.AsArray().Select(message => (string?)message!["ERROR_CODE"]));
        Assert.All(seen["dead"]!.AsArray(), message => Assert.Equal("arn:aws:events:us-east-1:589942003651:rule/partner-cloud/r", (string?)message!["RULE_ARN"]));
        Assert.Equal("arn:aws:sqs:us-east-1:589942003651:closed", (string?)seen["dead"]![0]!["TARGET_ARN"]);
        Assert.Equal("online", (string?)seen["body"]!["detail"]!["status"]);
        Assert.Equal(0, (int?)seen["others"]);
    }

    [Theory]
    [InlineData("{}", 7, 1, null)]
    [InlineData("{'MaximumRetryAttempts': 2}", 7, 0, "MaximumRetryAttempts")]
    [InlineData("{'MaximumRetryAttempts': 7}", 7, 1, null)]
    [InlineData("{'MaximumEventAgeInSeconds': 60}", 7, 0, "MaximumEventAgeInSeconds")]
    public async Task Delivery_WhileTheTargetFails_IsRetriedWithinThePolicy(string policy, int failures, int delivered, string? exhausted)
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce);
        aws.Cloud.Faults.Add(FaultKind.InternalError, "sqs", "SendMessage", Occurrence.First(failures));

        await Boto.RunAsync(aws.Endpoint, Setup + $$"""
            q, dead = queue('q'), queue('dead')
            rule('r', {'Arn': q[1], 'DeadLetterConfig': {'Arn': dead[1]}, 'RetryPolicy': {{policy}}})
            put()
            """);
        aws.Time.Advance(TimeSpan.FromMinutes(30));
        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            url = lambda name: sqs.get_queue_url(QueueName=name)['QueueUrl']
            out['q'] = len(received(url('q')))
            out['dead'] = [{name: value['StringValue'] for name, value in m['MessageAttributes'].items()} for m in received(url('dead'))]
            """);

        Assert.Equal(delivered, (int?)seen["q"]);
        Assert.Equal(exhausted, (string?)seen["dead"]!.AsArray().SingleOrDefault()?["EXHAUSTED_RETRY_CONDITION"]);
    }

    [Fact]
    public async Task Rule_ToAnotherAccountsBus_NeedsItsPolicyAndKeepsTheEvent()
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce);
        aws.Cloud.AddStandAloneAccount("111122223333");

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            theirs, q, dead = client('events', B), queue('q', B), queue('dead')
            bus = theirs.create_event_bus(Name='cam')['EventBusArn']
            back = events.create_event_bus(Name='back')['EventBusArn']
            rule('forward', {'Arn': bus, 'DeadLetterConfig': {'Arn': dead[1]}})
            rule('take', {'Arn': q[1]}, {'Arn': back}, c=theirs, bus='cam')
            put(n=1)
            theirs.put_permission(EventBusName='cam', Action='events:PutEvents', Principal=A, StatementId='partner')
            events.put_permission(EventBusName='back', Action='events:PutEvents', Principal=B, StatementId='back')
            rule('again', {'Arn': queue('again')[1]}, bus='back')
            put(n=2)
            out['received'] = bodies(q[0], client('sqs', B))
            out['dead'] = [m['MessageAttributes']['ERROR_CODE']['StringValue'] for m in received(dead[0])]
            out['back'] = bodies(sqs.get_queue_url(QueueName='again')['QueueUrl'])
            out['direct'] = put(bus, n=3)['FailedEntryCount']
            out['denied'] = put(back.replace(A, B), n=4)
            out['stranger'] = put(bus, c=client('events', '444455556666'))
            """);

        var received = Assert.Single(seen["received"]!.AsArray())!;
        Assert.Equal((2, "589942003651", "partner-cloud"), ((int?)received["detail"]!["n"], (string?)received["account"], (string?)received["source"]));
        Assert.Equal("NO_PERMISSIONS", (string?)Assert.Single(seen["dead"]!.AsArray()));
        Assert.Empty(seen["back"]!.AsArray()); // no third hop
        Assert.Equal(0, (int?)seen["direct"]);
        Assert.Equal(("AccessDeniedException", "AccessDeniedException"), ((string?)seen["denied"], (string?)seen["stranger"]));
    }

    [Fact]
    public async Task Rule_WithARole_ActsAsItWithinTheOrganization()
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce with { RolePropagation = TimeSpan.Zero });
        aws.Cloud.Join("111122223333");

        var seen = await Boto.RunAsync(aws.Endpoint, Setup + """
            organization = client('organizations').describe_organization()['Organization']['Id']
            member, iam, q = client('events', B), client('iam', B), queue('q')
            events.put_permission(EventBusName='partner-cloud', Action='events:PutEvents', Principal='*', StatementId='org', Condition={'Type': 'StringEquals', 'Key': 'aws:PrincipalOrgID', 'Value': organization})
            rule('take', {'Arn': q[1]})
            role = iam.create_role(RoleName='forward', AssumeRolePolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': {'Service': 'events.amazonaws.com'}, 'Action': 'sts:AssumeRole'}}))['Role']['Arn']
            bus = 'arn:aws:events:us-east-1:' + A + ':event-bus/partner-cloud'
            def forward(n, **more):
                rule('forward', {'Arn': bus, **more}, c=member, bus='default')
                put('default', c=member, n=n)
            forward(1)
            forward(2, RoleArn=role)
            iam.put_role_policy(RoleName='forward', PolicyName='p', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': 'events:PutEvents', 'Resource': bus}}))
            forward(3, RoleArn=role)
            out['n'] = [body['detail']['n'] for body in bodies(q[0])]
            """);

        Assert.Equal("[3]", seen["n"]!.ToJsonString());
    }

    [Fact]
    public async Task Rule_OfTheDefaultBus_SeesServicesEvents()
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce);
        await Boto.RunAsync(aws.Endpoint, Setup + """
            rule('all', {'Arn': queue('all')[1]}, bus='default', pattern={'source': [{'prefix': 'aws.'}]})
            events.put_rule(Name='reads', EventPattern='{"source": ["aws.iam"]}', State='ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS')
            events.put_targets(Rule='reads', Targets=[{'Id': 'a', 'Arn': queue('reads')[1]}])
            """);

        aws.Cloud.PutServiceEvent(new("1", aws.Time.GetUtcNow(), "aws.iam", "AWS API Call via CloudTrail", """{"readOnly":true}""", "589942003651"), "us-east-1");
        aws.Cloud.PutServiceEvent(new("2", aws.Time.GetUtcNow(), "aws.iam", "AWS API Call via CloudTrail", """{"readOnly":false}""", "589942003651"), "us-east-1");
        aws.Cloud.PutServiceEvent(new("3", aws.Time.GetUtcNow(), "aws.iam", "AWS API Call via CloudTrail", """{"readOnly":false}""", "589942003651"), "eu-west-1");
        var seen = await Boto.RunAsync(aws.Endpoint, Setup + "out['ids'] = [[body['id'] for body in bodies(sqs.get_queue_url(QueueName=name)['QueueUrl'])] for name in ('all', 'reads')]");

        Assert.Equal("""[["2"],["1","2"]]""", seen["ids"]!.ToJsonString());
    }
}
