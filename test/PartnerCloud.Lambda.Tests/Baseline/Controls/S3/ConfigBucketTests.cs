using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Tests.Baseline.Controls.Config;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.S3;

public sealed class ConfigBucketTests
{
    [Fact]
    public async Task Ensure_NewAccount_AllowsConfigOfThisAccount()
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

    /// <summary>Config delivers as the recorder's role. A bucket without a policy accepts that role through the role's own policies.</summary>
    [Fact]
    public async Task Ensure_MigratedAccountWhoseRecorderKeepsItsRole_AllowsThatRole()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var role = await aws.CustomersRecorderRoleAsync(accountId);
        await aws.Config(accountId).PutConfigurationRecorderAsync(new() { ConfigurationRecorder = new() { Name = "theirs", RoleARN = role, RecordingGroup = new() { AllSupported = true } } });

        await aws.ResultAsync(accountId, "S3.ConfigBucket", "Invited");

        Assert.Equal(
            [$"arn:aws:iam::{accountId}:role/CTLDeveloperRole", $"arn:aws:iam::{accountId}:role/aws-service-role/config.amazonaws.com/*", role], await PassingAsync(aws, accountId));
        Assert.Empty(await aws.FindAsync(accountId, "S3.ConfigBucket", "Invited"));
        await aws.RunAsync(accountId, "S3.ConfigBucket"); // as in a created account
        Assert.DoesNotContain(role, await PassingAsync(aws, accountId));
    }

    /// <summary>The console of Config uses the same bucket name.</summary>
    [Fact]
    public async Task Ensure_MigratedAccountWhoseConfigDeliversThere_KeepsDelivering()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync("S3.ConfigBucket");
        var bucket = $"config-bucket-{accountId}";
        await aws.CustomersBucketAsync(accountId, bucket, "config.amazonaws.com");
        var role = await aws.CustomersRecorderRoleAsync(accountId);
        await aws.Config(accountId).PutConfigurationRecorderAsync(new() { ConfigurationRecorder = new() { Name = "theirs", RoleARN = role, RecordingGroup = new() { AllSupported = true } } });
        await aws.Config(accountId).PutDeliveryChannelAsync(new() { DeliveryChannel = new() { Name = "theirs", S3BucketName = bucket, S3KeyPrefix = "prefix" } });

        var result = await aws.ResultAsync(accountId, "S3.ConfigBucket", "Invited");

        Assert.Contains($"bucket {bucket}: the partner's statements added to the customer's", result.Changes);
        Assert.Contains("(TheirDelivery, TheirService)", Assert.Single(result.FindingTexts()), StringComparison.Ordinal);
        await aws.Config(accountId).PutDeliveryChannelAsync(new() { DeliveryChannel = new() { Name = "theirs", S3BucketName = bucket, S3KeyPrefix = "prefix" } });
        Assert.Equal(["Config delivery channel theirs: bucket corrected"], (await aws.ResultAsync(accountId, "Config.DeliveryChannel", "Invited")).Changes);
    }

    private static async Task<IEnumerable<string?>> PassingAsync(TestAws aws, string accountId)
    {
        using var s3 = aws.S3(accountId);
        var statements = JsonNode.Parse((await s3.GetBucketPolicyAsync($"config-bucket-{accountId}")).Policy)!["Statement"]!.AsArray();
        return statements.Single(statement => (string?)statement!["Sid"] == "OnlyThePartnerAlters")!["Condition"]!["ArnNotLike"]!["aws:PrincipalArn"]!.AsArray().Select(arn => (string?)arn);
    }
}
