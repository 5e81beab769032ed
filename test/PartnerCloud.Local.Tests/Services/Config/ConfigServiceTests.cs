using PartnerCloud.Local.Tests.Cloud;

namespace PartnerCloud.Local.Tests.Services.Config;

public sealed class ConfigServiceTests
{
    [Fact]
    public async Task Recording_InAwsOrder_StartsAndEachMissingPieceIsNamed()
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
}
