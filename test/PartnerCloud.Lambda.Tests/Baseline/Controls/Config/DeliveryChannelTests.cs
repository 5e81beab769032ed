using Amazon.ConfigService;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Config;

public sealed class DeliveryChannelTests
{
    private const string Control = "Config.DeliveryChannel";

    [Fact]
    public async Task Ensure_NewAccount_DeliversToTheConfigBucket()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);

        Assert.Equal(["Config delivery channel default created"], await aws.RunAsync(accountId, Control));

        var channel = Assert.Single((await aws.Config(accountId).DescribeDeliveryChannelsAsync(new())).DeliveryChannels);
        Assert.Equal(("default", $"config-bucket-{accountId}"), (channel.Name, channel.S3BucketName));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_ChannelWithAPrefix_IsCorrectedUnderItsName()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        var bucket = $"config-bucket-{accountId}";
        using var s3 = aws.S3(accountId);
        var policy = (await s3.GetBucketPolicyAsync(bucket)).Policy;
        await s3.PutBucketPolicyAsync(bucket, policy.Replace("/AWSLogs/", "/p/AWSLogs/", StringComparison.Ordinal));
        await aws.Config(accountId).PutDeliveryChannelAsync(new() { DeliveryChannel = new() { Name = "theirs", S3BucketName = bucket, S3KeyPrefix = "p" } });
        await aws.RunAsync(accountId, "S3.ConfigBucket");

        Assert.Equal(["Config delivery channel theirs: bucket corrected"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_ChannelToAnotherBucket_KeepsItsOtherSettings()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await OwnBucketAsync(aws, accountId, "their-bucket");
        const string Key = "arn:aws:kms:us-east-1:111122223333:key/1";
        await aws.Config(accountId).PutDeliveryChannelAsync(new()
        {
            DeliveryChannel = new() { Name = "theirs", S3BucketName = "their-bucket", S3KmsKeyArn = Key, ConfigSnapshotDeliveryProperties = new() { DeliveryFrequency = MaximumExecutionFrequency.Six_Hours } },
        });

        var result = await aws.ResultAsync(accountId, Control);

        Assert.Equal([OtherKey("theirs", Key)], result.FindingTexts());
        Assert.Equal([OtherKey("theirs", Key)], await aws.FindAsync(accountId, Control, "Invited"));
        var channel = Assert.Single((await aws.Config(accountId).DescribeDeliveryChannelsAsync(new())).DeliveryChannels);
        Assert.Equal(("theirs", $"config-bucket-{accountId}", Key), (channel.Name, channel.S3BucketName, channel.S3KmsKeyArn));
        Assert.Equal(MaximumExecutionFrequency.Six_Hours, channel.ConfigSnapshotDeliveryProperties?.DeliveryFrequency);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_MigratedAccountDeliversToAnotherBucket_StaysAndIsReported()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.CustomersBucketAsync(accountId, "their-bucket", "config.amazonaws.com");
        await aws.Config(accountId).PutDeliveryChannelAsync(new() { DeliveryChannel = new() { Name = "theirs", S3BucketName = "their-bucket", S3KeyPrefix = "logs" } });

        var findings = await aws.FindAsync(accountId, Control, "Invited");

        Assert.Equal([$"Config delivery channel theirs delivers into bucket their-bucket under logs and stays as it is. Agree with the customer whether it may deliver into config-bucket-{accountId}"], findings);
    }

    [Fact]
    public async Task Ensure_MigratedAccountDeliversToAnotherBucketWithAKey_ReportsBoth()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.CustomersBucketAsync(accountId, "their-bucket", "config.amazonaws.com");
        const string Key = "arn:aws:kms:us-east-1:111122223333:key/1";
        await aws.Config(accountId).PutDeliveryChannelAsync(new() { DeliveryChannel = new() { Name = "theirs", S3BucketName = "their-bucket", S3KmsKeyArn = Key } });

        var findings = await aws.FindAsync(accountId, Control, "Invited");

        Assert.Equal(2, findings.Count);
        Assert.Contains(OtherKey("theirs", Key), findings);
    }

    [Fact]
    public async Task Ensure_MigratedAccountDeliversToAPrefixOfOurBucket_IsCorrected()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        using var s3 = aws.S3(accountId);
        var policy = (await s3.GetBucketPolicyAsync($"config-bucket-{accountId}")).Policy;
        await s3.PutBucketPolicyAsync($"config-bucket-{accountId}", policy.Replace("/AWSLogs/", "/p/AWSLogs/", StringComparison.Ordinal));
        await aws.Config(accountId).PutDeliveryChannelAsync(new() { DeliveryChannel = new() { Name = "theirs", S3BucketName = $"config-bucket-{accountId}", S3KeyPrefix = "p" } });
        await s3.PutBucketPolicyAsync($"config-bucket-{accountId}", policy);

        var result = await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal(["Config delivery channel theirs: bucket corrected"], result.Changes);
        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    private static string OtherKey(string channel, string key) =>
        $"what Config delivery channel {channel} delivers is encrypted with key {key}, which the baseline does not ask for. An administrator of the key can make the log files unreadable. Agree on the key with the customer, or have it removed";

    /// <summary>Another bucket that Config may deliver to.</summary>
    private static async Task OwnBucketAsync(TestAws aws, string accountId, string bucket)
    {
        using var s3 = aws.S3(accountId);
        await s3.PutBucketAsync(bucket);
        var policy = (await s3.GetBucketPolicyAsync($"config-bucket-{accountId}")).Policy;
        await s3.PutBucketPolicyAsync(bucket, policy.Replace($"config-bucket-{accountId}", bucket, StringComparison.Ordinal));
    }
}
