using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.EventBridge;

/// <summary>Rules, targets and buses, as boto3 sees them.</summary>
public sealed class EventRuleTests
{
    [Fact]
    public async Task Rules_LifeOfARule_FollowsAws()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            events, sqs = client('events'), client('sqs')
            queue = 'arn:aws:sqs:us-east-1:589942003651:q'
            pattern = json.dumps({'source': ['partner-cloud']})
            out['arn'] = attempt(events.put_rule, Name='r', EventBusName='partner-cloud', EventPattern=pattern, Description='d', Tags=[{'Key': 'a', 'Value': 'b'}])
            out['described'] = attempt(events.describe_rule, Name='r', EventBusName='partner-cloud')
            out['tags'] = attempt(events.list_tags_for_resource, ResourceARN='arn:aws:events:us-east-1:589942003651:rule/partner-cloud/r')
            out['put'] = attempt(events.put_targets, Rule='r', EventBusName='partner-cloud', Targets=[{'Id': 'one', 'Arn': queue}])
            out['targets'] = attempt(events.list_targets_by_rule, Rule='r', EventBusName='partner-cloud')
            out['names'] = attempt(events.list_rule_names_by_target, TargetArn=queue, EventBusName='partner-cloud')
            out['sixth'] = attempt(events.put_targets, Rule='r', EventBusName='partner-cloud', Targets=[{'Id': str(n), 'Arn': queue} for n in range(5)])
            out['hasTargets'] = attempt(events.delete_rule, Name='r', EventBusName='partner-cloud')
            events.disable_rule(Name='r', EventBusName='partner-cloud')
            out['disabled'] = events.describe_rule(Name='r', EventBusName='partner-cloud')['State']
            events.enable_rule(Name='r', EventBusName='partner-cloud')
            out['enabled'] = events.describe_rule(Name='r', EventBusName='partner-cloud')['State']
            out['removed'] = attempt(events.remove_targets, Rule='r', EventBusName='partner-cloud', Ids=['one', 'two'])
            events.delete_rule(Name='r', EventBusName='partner-cloud')
            out['gone'] = attempt(events.describe_rule, Name='r', EventBusName='partner-cloud')
            out['badPattern'] = attempt(events.put_rule, Name='r', EventPattern='{"source": "x"}')
            out['noPattern'] = attempt(events.put_rule, Name='r')
            out['badName'] = attempt(events.put_rule, Name='a b', EventPattern=pattern)
            out['schedule'] = attempt(events.put_rule, Name='r', ScheduleExpression='rate(1 hour)')
            out['noBus'] = attempt(events.put_rule, Name='r', EventPattern=pattern, EventBusName='nope')
            events.put_rule(Name='r', EventPattern=pattern)
            out['otherService'] = attempt(events.put_targets, Rule='r', Targets=[{'Id': 'one', 'Arn': 'arn:aws:kinesis:us-east-1:589942003651:stream/s'}])
            out['badTemplate'] = attempt(events.put_targets, Rule='r', Targets=[{'Id': 'one', 'Arn': queue, 'InputTransformer': {'InputTemplate': '{"a": <b>}'}}])
            out['twoInputs'] = attempt(events.put_targets, Rule='r', Targets=[{'Id': 'one', 'Arn': queue, 'Input': '{}', 'InputPath': '$.detail'}])
            out['badPath'] = attempt(events.put_targets, Rule='r', Targets=[{'Id': 'one', 'Arn': queue, 'InputPath': 'detail'}])
            event = json.dumps({'source': 'partner-cloud'})
            out['tested'] = [events.test_event_pattern(EventPattern=p, Event=event)['Result'] for p in (pattern, '{"source": ["x"]}')]
            """);

        Assert.Equal("arn:aws:events:us-east-1:589942003651:rule/partner-cloud/r", (string?)seen["arn"]!["RuleArn"]);
        Assert.Equal(("ENABLED", "d", "partner-cloud"), ((string?)seen["described"]!["State"], (string?)seen["described"]!["Description"], (string?)seen["described"]!["EventBusName"]));
        Assert.Equal("b", (string?)seen["tags"]!["Tags"]![0]!["Value"]);
        Assert.Equal(0, (int?)seen["put"]!["FailedEntryCount"]);
        Assert.Equal("one", (string?)Assert.Single(seen["targets"]!["Targets"]!.AsArray())!["Id"]);
        Assert.Equal("r", (string?)Assert.Single(seen["names"]!["RuleNames"]!.AsArray()));
        Assert.Equal(("DISABLED", "ENABLED"), ((string?)seen["disabled"], (string?)seen["enabled"]));
        Assert.Equal("two", (string?)Assert.Single(seen["removed"]!["FailedEntries"]!.AsArray())!["TargetId"]);
        Assert.Equal(
            ["LimitExceededException", "ValidationException", "ResourceNotFoundException", "InvalidEventPatternException", "ValidationException", "ValidationException", "ValidationException", "ResourceNotFoundException", "ValidationException", "ValidationException", "ValidationException", "ValidationException"],
            new[] { "sixth", "hasTargets", "gone", "badPattern", "noPattern", "badName", "schedule", "noBus", "otherService", "badTemplate", "twoInputs", "badPath" }.Select(name => (string?)seen[name]));
        Assert.Equal("[true,false]", seen["tested"]!.ToJsonString());
    }

    [Fact]
    public async Task Buses_LifeOfABus_FollowsAws()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            events = client('events')
            out['made'] = attempt(events.create_event_bus, Name='mine')
            out['again'] = attempt(events.create_event_bus, Name='mine')
            out['slash'] = attempt(events.create_event_bus, Name='a/b')
            out['listed'] = [bus['Name'] for bus in events.list_event_buses()['EventBuses']]
            out['noPolicy'] = attempt(events.remove_permission, EventBusName='mine', StatementId='x')
            events.put_permission(EventBusName='mine', Action='events:PutEvents', Principal='*', StatementId='org', Condition={'Type': 'StringEquals', 'Key': 'aws:PrincipalOrgID', 'Value': 'o-1'})
            out['policy'] = json.loads(events.describe_event_bus(Name='mine')['Policy'])
            out['otherStatement'] = attempt(events.remove_permission, EventBusName='mine', StatementId='x')
            out['otherAction'] = attempt(events.put_permission, EventBusName='mine', Action='events:PutRule', Principal='*', StatementId='x')
            out['badPolicy'] = attempt(events.put_permission, EventBusName='mine', Policy='{}')
            events.remove_permission(EventBusName='mine', StatementId='org')
            out['emptied'] = 'Policy' in events.describe_event_bus(Name='mine')
            events.put_rule(Name='r', EventBusName='mine', EventPattern='{"source": ["x"]}')
            out['hasRules'] = attempt(events.delete_event_bus, Name='mine')
            events.delete_rule(Name='r', EventBusName='mine')
            events.delete_event_bus(Name='mine')
            out['gone'] = attempt(events.describe_event_bus, Name='mine')
            out['default'] = attempt(events.delete_event_bus, Name='default')
            """);

        Assert.Equal("arn:aws:events:us-east-1:589942003651:event-bus/mine", (string?)seen["made"]!["EventBusArn"]);
        Assert.Equal(["default", "mine", "partner-cloud"], seen["listed"]!.AsArray().Select(name => (string?)name));
        Assert.Equal("o-1", (string?)seen["policy"]!["Statement"]![0]!["Condition"]!["StringEquals"]!["aws:PrincipalOrgID"]);
        Assert.False((bool?)seen["emptied"]);
        Assert.Equal(
            ["ResourceAlreadyExistsException", "ValidationException", "ResourceNotFoundException", "ResourceNotFoundException", "ValidationException", "ValidationException", "ValidationException", "ResourceNotFoundException", "ValidationException"],
            new[] { "again", "slash", "noPolicy", "otherStatement", "otherAction", "badPolicy", "hasRules", "gone", "default" }.Select(name => (string?)seen[name]));
    }

    [Fact]
    public async Task PutTargets_WithARole_NeedsPassRole()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333");

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam, events = client('iam', '111122223333'), client('events', '111122223333')
            iam.create_user(UserName='u')
            iam.put_user_policy(UserName='u', PolicyName='p', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': ['events:PutRule', 'events:PutTargets'], 'Resource': 'arn:aws:events:us-east-1:111122223333:rule/r'}}))
            key = iam.create_access_key(UserName='u')['AccessKey']
            mine = client('events', key['AccessKeyId'], key['SecretAccessKey'])
            out['made'] = attempt(mine.put_rule, Name='r', EventPattern='{"source": ["x"]}')['RuleArn']
            out['other'] = attempt(mine.put_rule, Name='other', EventPattern='{"source": ["x"]}')
            out['role'] = attempt(mine.put_targets, Rule='r', Targets=[{'Id': 'a', 'Arn': 'arn:aws:events:us-east-1:589942003651:event-bus/default', 'RoleArn': 'arn:aws:iam::111122223333:role/r'}])
            out['list'] = attempt(mine.list_rules)
            """);

        Assert.EndsWith(":rule/r", (string?)seen["made"], StringComparison.Ordinal);
        Assert.Equal(["AccessDeniedException", "AccessDeniedException", "AccessDeniedException"], new[] { "other", "role", "list" }.Select(name => (string?)seen[name]));
    }
}
