using Amazon.S3;
using Amazon.S3.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>Reads the settings of a bucket from S3. S3 has one call for each setting; they run in parallel.</summary>
/// <param name="account">The account.</param>
/// <param name="bucket">The bucket.</param>
internal sealed class BucketReader(TargetAccount account, string bucket)
{
    public async Task<BucketSettings> ReadAsync(CancellationToken ct)
    {
        var (owned, isPrivate, encrypted, versions, policy, expiring) =
            (IsOwnedAsync(ct), IsPrivateAsync(ct), EncryptionAsync(ct), KeepsVersionsAsync(ct), PolicyAsync(ct), account.IsCreated ? Task.FromResult<IReadOnlyList<string>>([]) : ExpiringAsync(ct));
        await Task.WhenAll(owned, isPrivate, encrypted, versions, policy, expiring);
        var encryption = await encrypted;
        return new(await owned, await isPrivate, encryption?.ServerSideEncryptionAlgorithm?.Value is { Length: > 0 }, OwnKey(encryption), await versions, await policy, await expiring);
    }

    private async Task<bool> IsOwnedAsync(CancellationToken ct)
    {
        var present = await ReadAsync("OwnershipControlsNotFoundError", async () =>
            (await account.S3.GetBucketOwnershipControlsAsync(new GetBucketOwnershipControlsRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct)).OwnershipControls);
        return present?.Rules is [{ ObjectOwnership: var ownership }] && ownership == ObjectOwnership.BucketOwnerEnforced;
    }

    private async Task<bool> IsPrivateAsync(CancellationToken ct)
    {
        var present = await ReadAsync("NoSuchPublicAccessBlockConfiguration", async () =>
            (await account.S3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct)).PublicAccessBlockConfiguration);
        return present is { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
    }

    private async Task<ServerSideEncryptionByDefault?> EncryptionAsync(CancellationToken ct)
    {
        var present = await ReadAsync("ServerSideEncryptionConfigurationNotFoundError", async () =>
            (await account.S3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct)).ServerSideEncryptionConfiguration);
        return present?.ServerSideEncryptionRules is [{ ServerSideEncryptionByDefault: var applied }, ..] ? applied : null;
    }

    /// <summary>The customer managed key. Without a key id, or with the alias of AWS, S3 uses the key that AWS manages: then null.</summary>
    private static string? OwnKey(ServerSideEncryptionByDefault? encryption) =>
        encryption?.ServerSideEncryptionKeyManagementServiceKeyId is { Length: > 0 } key && !key.EndsWith("alias/aws/s3", StringComparison.Ordinal) ? key : null;

    private async Task<bool> KeepsVersionsAsync(CancellationToken ct) =>
        (await account.S3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct)).VersioningConfig?.Status == VersionStatus.Enabled;

    /// <summary>Without a policy, the client returns S3's error, which is XML, as if it were the policy.</summary>
    private async Task<string?> PolicyAsync(CancellationToken ct)
    {
        var present = await ReadAsync("NoSuchBucketPolicy", async () =>
            (await account.S3.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct)).Policy);
        return present?.StartsWith('<') == true ? null : present;
    }

    private async Task<IReadOnlyList<string>> ExpiringAsync(CancellationToken ct)
    {
        var present = await ReadAsync("NoSuchLifecycleConfiguration", async () =>
            (await account.S3.GetLifecycleConfigurationAsync(new GetLifecycleConfigurationRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct)).Configuration);
        return [.. (present?.Rules ?? []).Where(rule => rule.Status == LifecycleRuleStatus.Enabled && (rule.Expiration ?? (object?)rule.NoncurrentVersionExpiration) is not null).Select(rule => rule.Id ?? "one without a name")];
    }

    private static async Task<T?> ReadAsync<T>(string absentCode, Func<Task<T>> read) where T : class
    {
        try
        {
            return await read();
        }
        catch (AmazonS3Exception answer) when (answer.ErrorCode == absentCode)
        {
            return null;
        }
    }
}
