using Amazon.ConfigService;
using Amazon.ConfigService.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class ConfigServiceTests(MotoServer moto)
{
    private const string RoleArn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // One test for both, because an account has one recorder and one channel per region.
    [Fact]
    public async Task Recorder_WithChannelAndStarted_IsReadBack()
    {
        using var client = new AmazonConfigServiceClient(MotoServer.Credentials, moto.Configure<AmazonConfigServiceConfig>());
        await Assert.ThrowsAsync<NoSuchConfigurationRecorderException>(() => client.DescribeConfigurationRecordersAsync(
            new DescribeConfigurationRecordersRequest { ConfigurationRecorderNames = ["nothing"] }, Cancellation));

        await PutRecorderAsync(client);
        await Assert.ThrowsAsync<NoAvailableDeliveryChannelException>(() => StartAsync(client));
        await PutChannelAsync(client);
        Assert.False((await StatusAsync(client)).Recording);
        await StartAsync(client);

        var status = await StatusAsync(client);
        Assert.True(status.Recording);
        Assert.Equal(RecorderStatus.Pending, status.LastStatus);
        Assert.NotNull(status.LastStartTime);
        await PutRuleAsync(client);
    }

    [Fact]
    public async Task Channel_Unknown_IsNoSuchDeliveryChannel()
    {
        using var client = new AmazonConfigServiceClient(MotoServer.Credentials, moto.Configure<AmazonConfigServiceConfig>());

        await Assert.ThrowsAsync<NoSuchDeliveryChannelException>(
            () => client.DescribeDeliveryChannelsAsync(new DescribeDeliveryChannelsRequest { DeliveryChannelNames = ["nothing"] }, Cancellation));
    }

    private static async Task PutRuleAsync(AmazonConfigServiceClient client)
    {
        var rule = new ConfigRule
        {
            ConfigRuleName = "CTL-iam-password-policy",
            Source = new Source { Owner = Owner.AWS, SourceIdentifier = "IAM_PASSWORD_POLICY" },
            InputParameters = """{"MinimumPasswordLength":"14"}""",
            MaximumExecutionFrequency = MaximumExecutionFrequency.TwentyFour_Hours,
        };
        await client.PutConfigRuleAsync(new PutConfigRuleRequest { ConfigRule = rule }, Cancellation);

        var read = Assert.Single(await client.Paginators.DescribeConfigRules(new DescribeConfigRulesRequest()).ConfigRules.ToListAsync(Cancellation));
        Assert.Equal(("CTL-iam-password-policy", "IAM_PASSWORD_POLICY", ConfigRuleState.ACTIVE), (read.ConfigRuleName, read.Source.SourceIdentifier, read.ConfigRuleState));
        Assert.Equal(("""{"MinimumPasswordLength":"14"}""", MaximumExecutionFrequency.TwentyFour_Hours), (read.InputParameters, read.MaximumExecutionFrequency));
    }

    private static async Task PutRecorderAsync(AmazonConfigServiceClient client)
    {
        var recorder = new ConfigurationRecorder
        {
            Name = "default",
            RoleARN = RoleArn,
            RecordingGroup = new RecordingGroup { AllSupported = true, IncludeGlobalResourceTypes = true },
        };
        await client.PutConfigurationRecorderAsync(new PutConfigurationRecorderRequest { ConfigurationRecorder = recorder }, Cancellation);

        var read = Assert.Single((await client.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest(), Cancellation)).ConfigurationRecorders);
        Assert.Equal(("default", RoleArn), (read.Name, read.RoleARN));
        Assert.Equal((true, true), (read.RecordingGroup.AllSupported, read.RecordingGroup.IncludeGlobalResourceTypes));
    }

    private static async Task PutChannelAsync(AmazonConfigServiceClient client)
    {
        var channel = new DeliveryChannel
        {
            Name = "default",
            S3BucketName = "config-bucket-123456789012",
            ConfigSnapshotDeliveryProperties = new ConfigSnapshotDeliveryProperties { DeliveryFrequency = MaximumExecutionFrequency.TwentyFour_Hours },
        };
        await client.PutDeliveryChannelAsync(new PutDeliveryChannelRequest { DeliveryChannel = channel }, Cancellation);

        var read = Assert.Single((await client.DescribeDeliveryChannelsAsync(new DescribeDeliveryChannelsRequest(), Cancellation)).DeliveryChannels);
        Assert.Equal(("default", "config-bucket-123456789012"), (read.Name, read.S3BucketName));
        Assert.Equal(MaximumExecutionFrequency.TwentyFour_Hours, read.ConfigSnapshotDeliveryProperties.DeliveryFrequency);
    }

    private static async Task StartAsync(AmazonConfigServiceClient client) =>
        await client.StartConfigurationRecorderAsync(new StartConfigurationRecorderRequest { ConfigurationRecorderName = "default" }, Cancellation);

    private static async Task<ConfigurationRecorderStatus> StatusAsync(AmazonConfigServiceClient client)
    {
        var answer = await client.DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest(), Cancellation);
        return Assert.Single(answer.ConfigurationRecordersStatus);
    }
}
