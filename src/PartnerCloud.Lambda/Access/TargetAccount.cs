using Amazon;
using Amazon.CloudTrail;
using Amazon.ConfigService;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.S3;
using PartnerCloud.Lambda.Baseline.Identities;

namespace PartnerCloud.Lambda.Access;

/// <summary>A customer's account as CTLDeveloperRole sees it, for one call: a warm function serves many accounts, so this is never kept.</summary>
public sealed class TargetAccount : IDisposable
{
    private readonly AmazonIdentityManagementServiceClient iam;
    private readonly AmazonS3Client s3;
    private readonly AmazonCloudTrailClient cloudTrail;
    private readonly AmazonConfigServiceClient config;

    internal TargetAccount(string accountId, RegionEndpoint region, AWSCredentials session, Action<ClientConfig>? configure)
    {
        (AccountId, Region, Partition) = (accountId, region.SystemName, region.PartitionName);
        iam = new AmazonIdentityManagementServiceClient(session, Configured(new AmazonIdentityManagementServiceConfig())).Named();
        s3 = new AmazonS3Client(session, Configured(new AmazonS3Config())).Named();
        cloudTrail = new AmazonCloudTrailClient(session, Configured(new AmazonCloudTrailConfig())).Named();
        config = new AmazonConfigServiceClient(session, Configured(new AmazonConfigServiceConfig())).Named();
        Identities = new(iam);

        TConfig Configured<TConfig>(TConfig client) where TConfig : ClientConfig
        {
            client.RegionEndpoint = region;
            configure?.Invoke(client);
            return client;
        }
    }

    /// <summary>The account's 12 digits.</summary>
    public string AccountId { get; }

    /// <summary>The home region, such as us-east-1.</summary>
    public string Region { get; }

    /// <summary>The partition that ARNs in this account begin with.</summary>
    public string Partition { get; }

    /// <summary>
    /// Whether Organizations made the account for the partner. What it holds was built on the baseline, so that settings for the whole account
    /// are enforced there; in a migrated one they could break what the customer runs, and are reported instead.
    /// </summary>
    public bool IsCreated { get; internal set; }

    /// <summary>The account's users, groups, roles and policies, read once for all that need them.</summary>
    internal IdentityInventory Identities { get; }

    /// <summary>IAM in the account.</summary>
    public IAmazonIdentityManagementService Iam => iam;

    /// <summary>S3 in the account and home region.</summary>
    public IAmazonS3 S3 => s3;

    /// <summary>CloudTrail in the account and home region.</summary>
    public IAmazonCloudTrail CloudTrail => cloudTrail;

    /// <summary>AWS Config in the account and home region.</summary>
    public IAmazonConfigService Config => config;

    /// <inheritdoc/>
    public void Dispose()
    {
        iam.Dispose();
        s3.Dispose();
        cloudTrail.Dispose();
        config.Dispose();
    }
}
