using System.Collections.Concurrent;
using Amazon;
using Amazon.AccessAnalyzer;
using Amazon.Account;
using Amazon.CloudTrail;
using Amazon.ConfigService;
using Amazon.EC2;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3Control;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Identities;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>A customer's account as CTLDeveloperRole sees it, for one invocation. A warm function serves many accounts, so never keep an instance.</summary>
public sealed class TargetAccount : IDisposable
{
    private readonly AmazonIdentityManagementServiceClient iam;
    private readonly AmazonS3Client s3;
    private readonly AmazonCloudTrailClient cloudTrail;
    private readonly AmazonConfigServiceClient config;
    private readonly Lazy<AmazonAccessAnalyzerClient> accessAnalyzer;
    private readonly Lazy<AmazonAccountClient> contacts;
    private readonly Lazy<AmazonEC2Client> ec2;
    private readonly Lazy<AmazonS3ControlClient> s3Control;
    private readonly ConcurrentDictionary<string, Lazy<TargetAccount>> elsewhere = new(StringComparer.Ordinal);
    private readonly Func<string, TargetAccount> open;

    internal TargetAccount(string accountId, RegionEndpoint region, AWSCredentials session, Action<ClientConfig>? configure, bool dryRun = false)
    {
        (AccountId, Region, Partition, IsDryRun) = (accountId, region.SystemName, region.PartitionName, dryRun);
        iam = new AmazonIdentityManagementServiceClient(session, Configured(new AmazonIdentityManagementServiceConfig())).Named();
        s3 = new AmazonS3Client(session, Configured(new AmazonS3Config())).Named();
        cloudTrail = new AmazonCloudTrailClient(session, Configured(new AmazonCloudTrailConfig())).Named();
        config = new AmazonConfigServiceClient(session, Configured(new AmazonConfigServiceConfig())).Named();
        Identities = new(iam);
        accessAnalyzer = new(() => new AmazonAccessAnalyzerClient(session, Configured(new AmazonAccessAnalyzerConfig())).Named());
        contacts = new(() => new AmazonAccountClient(session, Configured(new AmazonAccountConfig())).Named());
        ec2 = new(() => new AmazonEC2Client(session, Configured(new AmazonEC2Config())).Named());
        s3Control = new(() => new AmazonS3ControlClient(session, Configured(new AmazonS3ControlConfig())).Named());
        open = name => new(accountId, RegionEndpoint.GetBySystemName(name), session, configure, dryRun) { IsCreated = IsCreated, OpenedAt = OpenedAt };

        TConfig Configured<TConfig>(TConfig client) where TConfig : ClientConfig
        {
            client.RegionEndpoint = region;
            configure?.Invoke(client);
            if (dryRun) DryRun.Of(client);
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
    /// Whether Organizations made the account for the partner. Everything in such an account was built on the baseline,
    /// so account-wide settings are enforced. In a migrated account they could break what the customer runs, so they are only reported.
    /// </summary>
    public bool IsCreated { get; internal set; }

    /// <summary>When the session was opened, by AWS's clock.</summary>
    public DateTimeOffset OpenedAt { get; internal init; }

    /// <summary>Whether this is a dry run. Writes succeed without effect, so later reads do not show them.</summary>
    public bool IsDryRun { get; }

    /// <summary>The account's users, groups, roles and policies, read once and shared.</summary>
    internal IdentityInventory Identities { get; }

    /// <summary>IAM in the account.</summary>
    public IAmazonIdentityManagementService Iam => iam;

    /// <summary>S3 in the account and home region.</summary>
    public IAmazonS3 S3 => s3;

    /// <summary>CloudTrail in the account and home region.</summary>
    public IAmazonCloudTrail CloudTrail => cloudTrail;

    /// <summary>AWS Config in the account and home region.</summary>
    public IAmazonConfigService Config => config;

    /// <summary>IAM Access Analyzer in the account and region.</summary>
    public IAmazonAccessAnalyzer AccessAnalyzer => accessAnalyzer.Value;

    /// <summary>The account's own settings, such as its contacts.</summary>
    public IAmazonAccount Account => contacts.Value;

    /// <summary>EC2 in the account and region.</summary>
    public IAmazonEC2 EC2 => ec2.Value;

    /// <summary>S3's account-wide settings.</summary>
    public IAmazonS3Control S3Control => s3Control.Value;

    /// <summary>The account in its home region, then in the other regions.</summary>
    /// <param name="furtherRegions">The other regions, such as eu-west-1.</param>
    public IEnumerable<TargetAccount> InEach(IEnumerable<string> furtherRegions) =>
        [this, .. furtherRegions.Where(region => region != Region).Select(region => elsewhere.GetOrAdd(region, name => new(() => open(name))).Value)];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var region in elsewhere.Values) region.Value.Dispose();
        if (accessAnalyzer.IsValueCreated) accessAnalyzer.Value.Dispose();
        if (contacts.IsValueCreated) contacts.Value.Dispose();
        if (ec2.IsValueCreated) ec2.Value.Dispose();
        if (s3Control.IsValueCreated) s3Control.Value.Dispose();
        iam.Dispose();
        s3.Dispose();
        cloudTrail.Dispose();
        config.Dispose();
    }
}
