namespace PartnerCloud.Lambda.Tests.Baseline.Controls.S3;

public sealed class ConfigBucketTests
{
    [Fact]
    public async Task Ensure_NewAccount_LetsConfigOfThisAccountIn()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.NotEmpty(await aws.RunAsync(accountId, "S3.ConfigBucket"));

        using var s3 = aws.S3(accountId);
        var policy = (await s3.GetBucketPolicyAsync($"config-bucket-{accountId}")).Policy;
        Assert.Contains($"config-bucket-{accountId}/AWSLogs/{accountId}/Config/*", policy, StringComparison.Ordinal);
        Assert.Contains("config.amazonaws.com", policy, StringComparison.Ordinal);
        await aws.AssertInPlaceAsync(accountId, "S3.ConfigBucket");
    }
}
