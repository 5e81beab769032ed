using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Config;

public sealed class ConfigServiceTests
{
    [Fact]
    public async Task Recording_InAwsOrder_StartsAndNamesEachMissingPiece()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            key = '111122223333'
            s3, iam, config = client('s3', key), client('iam', key), client('config', key)
            bucket, arn = f'config-bucket-{key}', f'arn:aws:s3:::config-bucket-{key}'
            role = f'arn:aws:iam::{key}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig'
            group = {'allSupported': True, 'includeGlobalResourceTypes': True}
            recorder = lambda name='default', group=group: attempt(config.put_configuration_recorder, ConfigurationRecorder={'name': name, 'roleARN': role, 'recordingGroup': group})
            channel = lambda name='default': attempt(config.put_delivery_channel, DeliveryChannel={'name': name, 's3BucketName': bucket, 'configSnapshotDeliveryProperties': {'deliveryFrequency': 'TwentyFour_Hours'}})
            start = lambda: attempt(config.start_configuration_recorder, ConfigurationRecorderName='default')
            out['noRole'] = recorder()
            iam.create_service_linked_role(AWSServiceName='config.amazonaws.com')
            out['channelFirst'] = channel()
            out['startFirst'] = start()
            out['badGroup'] = recorder(group={'allSupported': True, 'resourceTypes': ['AWS::EC2::Instance']})
            recorder()
            out['secondRecorder'] = recorder('second')
            out['noChannel'] = start()
            out['noBucket'] = channel()
            s3.create_bucket(Bucket=bucket)
            out['noPolicy'] = channel()
            def allow(account):
                service, own = {'Service': 'config.amazonaws.com'}, {'AWS:SourceAccount': account}
                s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({'Version': '2012-10-17', 'Statement': [
                    {'Effect': 'Allow', 'Principal': service, 'Action': ['s3:GetBucketAcl', 's3:ListBucket'], 'Resource': arn, 'Condition': {'StringEquals': own}},
                    {'Effect': 'Allow', 'Principal': service, 'Action': 's3:PutObject', 'Resource': f'{arn}/AWSLogs/{key}/Config/*', 'Condition': {'StringEquals': {**own, 's3:x-amz-acl': 'bucket-owner-full-control'}}}]}))
            allow('444455556666')
            out['othersPolicy'] = channel()
            allow(key)
            out['channel'] = channel()
            out['secondChannel'] = channel('second')
            out['before'] = config.describe_configuration_recorder_status()['ConfigurationRecordersStatus'][0]['recording']
            out['start'] = start()
            out['after'] = config.describe_configuration_recorder_status()['ConfigurationRecordersStatus'][0]
            out['recorder'] = config.describe_configuration_recorders()['ConfigurationRecorders'][0]
            out['channels'] = config.describe_delivery_channels()['DeliveryChannels']
            out['channelStatus'] = config.describe_delivery_channel_status()['DeliveryChannelsStatus'][0]['name']
            config.put_config_rule(ConfigRule={'ConfigRuleName': 'mfa', 'Source': {'Owner': 'AWS', 'SourceIdentifier': 'MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS'}})
            out['rules'] = [r['ConfigRuleName'] for r in config.describe_config_rules()['ConfigRules']]
            config.delete_config_rule(ConfigRuleName='mfa')
            out['deleting'] = config.describe_config_rules()['ConfigRules'][0]['ConfigRuleState']
            out['inUse'] = attempt(config.put_config_rule, ConfigRule={'ConfigRuleName': 'mfa', 'Source': {'Owner': 'AWS', 'SourceIdentifier': 'MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS'}})
            out['stranger'] = client('config', '444455556666').describe_configuration_recorders()['ConfigurationRecorders']
            """);

        Assert.Equal("InvalidRoleException", (string?)seen["noRole"]);
        Assert.Equal("NoAvailableConfigurationRecorderException", (string?)seen["channelFirst"]);
        Assert.Equal("NoSuchConfigurationRecorderException", (string?)seen["startFirst"]);
        Assert.Equal("InvalidRecordingGroupException", (string?)seen["badGroup"]);
        Assert.Equal("MaxNumberOfConfigurationRecordersExceededException", (string?)seen["secondRecorder"]);
        Assert.Equal("NoAvailableDeliveryChannelException", (string?)seen["noChannel"]);
        Assert.Equal("NoSuchBucketException", (string?)seen["noBucket"]);
        Assert.All(["noPolicy", "othersPolicy"], name => Assert.Equal("InsufficientDeliveryPolicyException", (string?)seen[name]));
        Assert.Empty(seen["channel"]!.AsObject());
        Assert.Equal("MaxNumberOfDeliveryChannelsExceededException", (string?)seen["secondChannel"]);
        Assert.False((bool?)seen["before"]);
        Assert.True((bool?)seen["after"]!["recording"]);
        Assert.True((bool?)seen["recorder"]!["recordingGroup"]!["includeGlobalResourceTypes"]);
        Assert.Equal("TwentyFour_Hours", (string?)seen["channels"]![0]!["configSnapshotDeliveryProperties"]!["deliveryFrequency"]);
        Assert.Equal("default", (string?)seen["channelStatus"]);
        Assert.Equal("mfa", (string?)seen["rules"]![0]);
        Assert.Equal(("DELETING", "ResourceInUseException"), ((string?)seen["deleting"], (string?)seen["inUse"]));
        Assert.Empty(seen["stranger"]!.AsArray());
    }

    private const string WithRecorder = """
        key = '111122223333'
        root, config = client('iam', key), client('config', key)
        root.create_service_linked_role(AWSServiceName='config.amazonaws.com')
        config.put_configuration_recorder(ConfigurationRecorder={'name': 'default', 'roleARN': f'arn:aws:iam::{key}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
            'recordingGroup': {'allSupported': True, 'includeGlobalResourceTypes': True}})
        def rule(name, by=config, **tags):
            more = {'Tags': [{'Key': k, 'Value': v} for k, v in tags.items()]} if tags else {}
            return attempt(by.put_config_rule, ConfigRule={'ConfigRuleName': name, 'Source': {'Owner': 'AWS', 'SourceIdentifier': 'ROOT_ACCOUNT_MFA_ENABLED'}}, **more)
        def arn(name): return config.describe_config_rules(ConfigRuleNames=[name])['ConfigRules'][0]['ConfigRuleArn']
        def tags(name): return {t['Key']: t['Value'] for t in config.list_tags_for_resource(ResourceArn=arn(name))['Tags']}

        """;

    /// <summary>As in AWS, the call that creates a rule sets its tags. For an existing rule, the same call ignores tags.</summary>
    [Fact]
    public async Task RuleTags_PutTaggedAndUntagged_FollowTheLastEffectiveCall()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, WithRecorder + """
            rule('mfa', made='us', team='a')
            out['made'] = tags('mfa')
            rule('mfa', made='them')
            out['putAgain'] = tags('mfa')
            config.tag_resource(ResourceArn=arn('mfa'), Tags=[{'Key': 'team', 'Value': 'b'}, {'Key': 'cost', 'Value': '1'}])
            config.untag_resource(ResourceArn=arn('mfa'), TagKeys=['made', 'none'])
            out['changed'] = tags('mfa')
            rule('other')
            out['none'] = tags('other')
            out['unknown'] = attempt(config.list_tags_for_resource, ResourceArn=arn('mfa')[:-1])
            out['recorder'] = attempt(config.tag_resource, ResourceArn=f'arn:aws:config:us-east-1:{key}:configuration-recorder/default', Tags=[])
            out['reserved'] = attempt(config.tag_resource, ResourceArn=arn('mfa'), Tags=[{'Key': 'aws:x', 'Value': ''}])
            out['tooMany'] = attempt(config.tag_resource, ResourceArn=arn('mfa'), Tags=[{'Key': f'k{n}', 'Value': ''} for n in range(49)])
            out['kept'] = len(tags('mfa'))
            page = config.list_tags_for_resource(ResourceArn=arn('mfa'), Limit=1)
            out['pages'] = [page['Tags'][0]['Key'], config.list_tags_for_resource(ResourceArn=arn('mfa'), NextToken=page['NextToken'])['Tags'][0]['Key']]
            """);

        Assert.Equal("""{"made":"us","team":"a"}""", seen["made"]!.ToJsonString());
        Assert.Equal("""{"made":"us","team":"a"}""", seen["putAgain"]!.ToJsonString());
        Assert.Equal("""{"cost":"1","team":"b"}""", seen["changed"]!.ToJsonString());
        Assert.Equal("{}", seen["none"]!.ToJsonString());
        Assert.Equal(["ResourceNotFoundException", "NotImplemented", "ValidationException", "TooManyTagsException"], new[] { "unknown", "recorder", "reserved", "tooMany" }.Select(name => (string?)seen[name]));
        Assert.Equal(2, (int?)seen["kept"]);
        Assert.Equal("""["cost","team"]""", seen["pages"]!.ToJsonString());
    }

    /// <summary>The ARN of a rule has a random id, so policies use its tags. A new rule is authorized by the tags it will get.</summary>
    [Fact]
    public async Task Rules_WithATag_CanBeProtectedByPolicies()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, WithRecorder + """
            def user(name, *statements):
                root.create_user(UserName=name)
                root.put_user_policy(UserName=name, PolicyName='p', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': list(statements)}))
                k = root.create_access_key(UserName=name)['AccessKey']
                return client('config', k['AccessKeyId'], k['SecretAccessKey'])
            every = {'Effect': 'Allow', 'Action': '*', 'Resource': '*'}
            rule('ours', made='us')
            rule('theirs', made='them')
            kept = user('kept', every, {'Effect': 'Deny', 'Action': 'config:*', 'Resource': '*', 'Condition': {'StringEquals': {'aws:ResourceTag/made': 'us'}}})
            ok = lambda answer: answer == 'AccessDeniedException'
            out['ours'] = [ok(a) for a in [rule('ours', kept), attempt(kept.delete_config_rule, ConfigRuleName='ours'), attempt(kept.untag_resource, ResourceArn=arn('ours'), TagKeys=['made']),
                attempt(kept.tag_resource, ResourceArn=arn('ours'), Tags=[{'Key': 'made', 'Value': 'x'}]), attempt(kept.list_tags_for_resource, ResourceArn=arn('ours'))]]
            out['theirs'] = [ok(a) for a in [rule('theirs', kept), rule('new', kept, made='us'), attempt(kept.tag_resource, ResourceArn=arn('theirs'), Tags=[{'Key': 'x', 'Value': 'x'}])]]
            makes = user('makes', {'Effect': 'Allow', 'Action': ['config:PutConfigRule', 'config:TagResource'], 'Resource': f'arn:aws:config:us-east-1:{key}:config-rule/*', 'Condition': {'StringEquals': {'aws:RequestTag/made': 'us'}}})
            untagging = user('untagging', every, {'Effect': 'Deny', 'Action': 'config:*', 'Resource': '*', 'Condition': {'ForAnyValue:StringEquals': {'aws:TagKeys': 'made'}}})
            putting = user('putting', {'Effect': 'Allow', 'Action': 'config:PutConfigRule', 'Resource': '*'})
            out['makes'] = [ok(a) for a in [rule('m1', makes, made='us'), rule('m2', makes, made='them'), rule('m3', makes)]]
            out['untagging'] = [ok(a) for a in [attempt(untagging.untag_resource, ResourceArn=arn('theirs'), TagKeys=['made']), rule('u1', untagging, team='a'), rule('u2', untagging, made='a')]]
            out['putting'] = [ok(a) for a in [rule('p1', putting), rule('p2', putting, made='us')]]
            """);

        Assert.Equal("[true,true,true,true,true]", seen["ours"]!.ToJsonString());
        Assert.Equal("[false,false,false]", seen["theirs"]!.ToJsonString());
        Assert.Equal("[false,true,true]", seen["makes"]!.ToJsonString());
        Assert.Equal("[true,false,true]", seen["untagging"]!.ToJsonString());
        Assert.Equal("[false,true]", seen["putting"]!.ToJsonString());
    }
}
