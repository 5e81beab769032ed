using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Lambda;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.EventBridge;

/// <summary>Topics, functions and state machines as targets.</summary>
public sealed class OtherTargetsTests
{
    private const string Put = """
        events = client('events')
        def rule(arn, **more):
            events.put_rule(Name='r', EventBusName='partner-cloud', EventPattern='{"source": ["x"]}')
            return attempt(events.put_targets, Rule='r', EventBusName='partner-cloud', Targets=[{'Id': 'a', 'Arn': arn, **more}])
        def put(n): events.put_events(Entries=[{'Source': 'x', 'DetailType': 'd', 'Detail': json.dumps({'n': n}), 'EventBusName': 'partner-cloud'}]); events.list_event_buses()

        """;

    private static readonly CloudOptions AtOnce = new() { EventDelivery = TimeSpan.Zero, RolePropagation = TimeSpan.Zero };

    [Fact]
    public async Task Topic_WithAPolicy_GetsTheEvent()
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce);

        var seen = await Boto.RunAsync(aws.Endpoint, Put + """
            sns = client('sns')
            arn = sns.create_topic(Name='t')['TopicArn']
            rule(arn, InputPath='$.detail')
            put(1)
            sns.set_topic_attributes(TopicArn=arn, AttributeName='Policy', AttributeValue=json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': {'Service': 'events.amazonaws.com'}, 'Action': 'sns:Publish', 'Resource': arn}}))
            put(2)
            out['policy'] = 'Policy' in sns.get_topic_attributes(TopicArn=arn)['Attributes']
            out['other'] = attempt(sns.set_topic_attributes, TopicArn=arn, AttributeName='DisplayName', AttributeValue='x')
            """);

        Assert.Equal("""{"n":2}""", Assert.Single(aws.Cloud.MessagesOn("arn:aws:sns:us-east-1:589942003651:t")).Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal((true, "InvalidParameter"), ((bool?)seen["policy"], (string?)seen["other"]));
    }

    [Fact]
    public async Task Function_WithAPermissionForTheRule_IsInvoked()
    {
        await using var aws = await LocalCloudFixture.StartAsync(AtOnce);
        var invoked = new List<(string, string)>();
        aws.Cloud.EventTargets.Add(new FunctionTarget(aws.Cloud, ["CreateAccount"], (name, payload) => invoked.Add((name, payload))));

        var seen = await Boto.RunAsync(aws.Endpoint, Put + """
            function, arn = client('lambda'), 'arn:aws:lambda:us-east-1:589942003651:function:CreateAccount'
            rule(arn, InputPath='$.detail.n')
            put(1)
            permission = {'FunctionName': 'CreateAccount', 'Action': 'lambda:InvokeFunction', 'Principal': 'events.amazonaws.com'}
            function.add_permission(StatementId='other', SourceArn='arn:aws:events:us-east-1:589942003651:rule/other', **permission)
            put(2)
            function.add_permission(StatementId='rule', SourceArn='arn:aws:events:us-east-1:589942003651:rule/partner-cloud/r', **permission)
            out['again'] = attempt(function.add_permission, StatementId='rule', **permission)
            out['sids'] = [s['Sid'] for s in json.loads(function.get_policy(FunctionName='CreateAccount')['Policy'])['Statement']]
            put(3)
            function.remove_permission(FunctionName='CreateAccount', StatementId='rule')
            put(4)
            out['gone'] = attempt(function.remove_permission, FunctionName='CreateAccount', StatementId='rule')
            out['none'] = attempt(function.get_policy, FunctionName='None')
            """);

        Assert.Equal([("CreateAccount", "3")], invoked);
        Assert.Equal("""["other","rule"]""", seen["sids"]!.ToJsonString());
        Assert.Equal(("ResourceConflictException", "ResourceNotFoundException", "ResourceNotFoundException"), ((string?)seen["again"], (string?)seen["gone"], (string?)seen["none"]));
    }
}
