using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Config;

/// <summary>The status of a recorder and its channel follows from the role and the bucket as they are.</summary>
public sealed class ConfigDeliveryTests
{
    private const string Names = """
        key = '111122223333'
        s3, iam, config = client('s3', key), client('iam', key), client('config', key)
        bucket, arn = f'config-bucket-{key}', f'arn:aws:s3:::config-bucket-{key}'
        linked = f'arn:aws:iam::{key}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig'
        def allow(*actions):
            s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({'Version': '2012-10-17', 'Statement': [
                {'Effect': 'Allow', 'Principal': {'Service': 'config.amazonaws.com'}, 'Action': list(actions), 'Resource': [arn, f'{arn}/AWSLogs/{key}/Config/*'], 'Condition': {'StringEquals': {'aws:SourceAccount': key}}}]}))
        def admit(): allow('s3:GetBucketAcl', 's3:ListBucket', 's3:PutObject')
        def use(role): config.put_configuration_recorder(ConfigurationRecorder={'name': 'default', 'roleARN': role, 'recordingGroup': {'allSupported': True}})
        def own_role(*attached, service='config.amazonaws.com'):
            made = iam.create_role(RoleName='recorder', AssumeRolePolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'Service': service}, 'Action': 'sts:AssumeRole'}]}))['Role']['Arn']
            for policy in attached: iam.attach_role_policy(RoleName='recorder', PolicyArn=policy)
            return made
        def status(): return config.describe_configuration_recorder_status()['ConfigurationRecordersStatus'][0]
        def channel(): return config.describe_delivery_channel_status()['DeliveryChannelsStatus'][0]

        """;

    private const string Start = Names + """
        iam.create_service_linked_role(AWSServiceName='config.amazonaws.com')
        s3.create_bucket(Bucket=bucket)
        admit()
        use(linked)
        config.put_delivery_channel(DeliveryChannel={'name': 'default', 's3BucketName': bucket, 'configSnapshotDeliveryProperties': {'deliveryFrequency': 'One_Hour'}})
        config.start_configuration_recorder(ConfigurationRecorderName='default')
        out['status'], out['channel'] = status(), channel()

        """;

    [Fact]
    public async Task Recorder_WithAllItNeeds_IsPendingFirstThenSucceedsAndDelivers()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var first = await Boto.RunAsync(aws.Endpoint, Start);
        aws.Time.Advance(TimeSpan.FromMinutes(90));
        var later = await ReadAsync(aws);
        aws.Time.Advance(TimeSpan.FromHours(5));
        var evening = await ReadAsync(aws);

        Assert.Equal(("PENDING", null), ((string?)first["status"]!["lastStatus"], (string?)first["channel"]!["configHistoryDeliveryInfo"]!["lastStatus"]));
        Assert.Equal(("SUCCESS", null), ((string?)later["status"]!["lastStatus"], (string?)later["status"]!["lastErrorCode"]));
        Assert.Equal(("SUCCESS", "2026-11-20 13:00:00+00:00", "2026-11-20 14:00:00+00:00"), Delivery(later["channel"]!["configSnapshotDeliveryInfo"]!));
        Assert.Equal((null, null, "2026-11-20 18:00:00+00:00"), Delivery(later["channel"]!["configHistoryDeliveryInfo"]!));
        Assert.Equal(("SUCCESS", "2026-11-20 18:00:00+00:00", "2026-11-21 00:00:00+00:00"), Delivery(evening["channel"]!["configHistoryDeliveryInfo"]!));
        Assert.Equal("NOT_APPLICABLE", (string?)evening["channel"]!["configStreamDeliveryInfo"]!["lastStatus"]);
    }

    [Theory]
    [InlineData("use(own_role(service='ec2.amazonaws.com'))", "AccessDenied")]
    [InlineData("use(own_role())", "AccessDeniedException")]
    [InlineData("use(own_role('arn:aws:iam::aws:policy/service-role/AWS_ConfigRole')); iam.detach_role_policy(RoleName='recorder', PolicyArn='arn:aws:iam::aws:policy/service-role/AWS_ConfigRole'); iam.delete_role(RoleName='recorder')", "InvalidRoleException")]
    [InlineData("use(own_role('arn:aws:iam::aws:policy/service-role/AWS_ConfigRole'))", null)]
    public async Task Recorder_WithAnotherRole_FailsWhereTheRoleDoesNotServe(string change, string? error)
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, Start);
        aws.Time.Advance(TimeSpan.FromHours(1));

        var seen = await Boto.RunAsync(aws.Endpoint, Names + $"""
            {change}
            out['status'], out['channel'] = status(), channel()
            config.stop_configuration_recorder(ConfigurationRecorderName='default')
            use(linked)
            out['stopped'] = status()
            """);

        Assert.True((bool?)seen["status"]!["recording"]);
        Assert.Equal((error is null ? "SUCCESS" : "FAILURE", error), ((string?)seen["status"]!["lastStatus"], (string?)seen["status"]!["lastErrorCode"]));
        Assert.Equal(error is null, seen["status"]!["lastErrorMessage"] is null);
        Assert.Equal(error is null, seen["channel"]!["configSnapshotDeliveryInfo"]!["lastSuccessfulTime"] is not null);
        Assert.Equal((false, error), ((bool?)seen["stopped"]!["recording"], (string?)seen["stopped"]!["lastErrorCode"]));
    }

    [Theory]
    [InlineData("allow('s3:GetBucketAcl', 's3:ListBucket')", "InsufficientDeliveryPolicyException")]
    [InlineData("s3.delete_bucket_policy(Bucket=bucket)", "InsufficientDeliveryPolicyException")]
    [InlineData("s3.delete_bucket(Bucket=bucket)", "NoSuchBucket")]
    [InlineData("s3.delete_bucket_policy(Bucket=bucket); use(own_role('arn:aws:iam::aws:policy/AdministratorAccess'))", null)]
    public async Task Channel_WhoseBucketChanged_SaysWhetherConfigCanStillWrite(string change, string? error)
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, Start);
        aws.Time.Advance(TimeSpan.FromHours(1));
        await ReadAsync(aws);

        var seen = await Boto.RunAsync(aws.Endpoint, Names + $"""
            {change}
            out['status'], out['channel'] = status(), channel()
            """);

        var snapshot = seen["channel"]!["configSnapshotDeliveryInfo"]!;
        Assert.Equal((error is null ? "SUCCESS" : "FAILURE", error), ((string?)snapshot["lastStatus"], (string?)snapshot["lastErrorCode"]));
        Assert.Equal(error, (string?)seen["channel"]!["configHistoryDeliveryInfo"]!["lastErrorCode"]);
        Assert.Equal("2026-11-20 13:00:00+00:00", (string?)snapshot["lastSuccessfulTime"]);
        Assert.Equal("SUCCESS", (string?)seen["status"]!["lastStatus"]);
    }

    private static Task<JsonObject> ReadAsync(LocalCloudFixture aws) => Boto.RunAsync(aws.Endpoint, Names + "out['status'], out['channel'] = status(), channel()");

    private static (string?, string?, string?) Delivery(JsonNode info) => ((string?)info["lastStatus"], (string?)info["lastSuccessfulTime"], (string?)info["nextDeliveryTime"]);
}
