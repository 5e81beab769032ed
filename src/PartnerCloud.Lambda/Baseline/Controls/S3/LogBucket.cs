using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>
/// A bucket that a service of AWS logs into. It belongs to the account, is not public, is encrypted, keeps versions and accepts only TLS. Every call names the
/// expected owner, so a bucket of the same name in another account is never read or written. In a migrated account the customer may have had the bucket before.
/// There, a setting is only reported if it could cut off those whom the customer let in, or if the customer's own settings could undo it. S3 creates buckets
/// private and without ACLs. So a bucket that is different was created or changed by the customer, and not by a run that ended early.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="bucket">The bucket's name.</param>
/// <param name="policy">The baseline's policy for the bucket.</param>
internal sealed class LogBucket(TargetAccount account, string bucket, string policy)
{
    private readonly ControlLog log = new();

    public async Task<ControlResult> EnsureAsync(CancellationToken ct)
    {
        var found = await FindAsync(ct);
        if (found != HttpStatusCode.OK) await CreateAsync(isNew: found == HttpStatusCode.NotFound, ct);
        var present = found != HttpStatusCode.OK && account.IsDryRun ? BucketSettings.OfNew : await new BucketReader(account, bucket).ReadAsync(ct);
        Check(present, exists: found == HttpStatusCode.OK);
        if (account.IsCreated) await CloseAsync(present, ct);
        else Report(present);
        if (!present.IsEncrypted) await EncryptAsync(ct);
        if (present.Key is { } key) OtherKey.Find(log, $"bucket {bucket}", key);
        if (!present.KeepsVersions) await KeepVersionsAsync(ct);
        await EnsurePolicyAsync(present.Policy, ct);
        return log;
    }

    private void Check(BucketSettings present, bool exists)
    {
        if (!log.CheckIs($"bucket {bucket}", exists, ControlLog.None)) return;
        log.Check("bucket: owner of all objects", "the account", present.IsOwned ? "the account" : "access control lists", present.IsOwned);
        log.Check("bucket: public access blocked", true, present.IsPrivate, "2.1.4");
        log.Check("bucket: encrypted by default", true, present.IsEncrypted);
        log.Check("bucket: customer managed key", "", present.Key ?? "");
        log.Check("bucket: versions kept", true, present.KeepsVersions);
        log.Check("bucket: rules that delete objects", 0, present.Expiring.Count);
    }

    private async Task CloseAsync(BucketSettings present, CancellationToken ct)
    {
        if (!present.IsOwned) await SetOwnershipAsync(ct);
        if (!present.IsPrivate) await BlockPublicAccessAsync(ct);
    }

    private void Report(BucketSettings present)
    {
        if (!present.IsOwned) log.Found(FindingSeverity.Medium, $"bucket {bucket} has access control lists", WhoActs.Customer, "Check whom they let in, then have them turned off.");
        if (!present.IsPrivate) log.Found(FindingSeverity.High, $"bucket {bucket} may be public", WhoActs.Customer, "Check who reads it, then have public access blocked.");
        if (present.Expiring.Count > 0) log.Found(FindingSeverity.Medium, $"bucket {bucket} has rules that delete its objects ({NameList.Of(present.Expiring)})", WhoActs.Operator, "Agree with the customer how long logs are kept.");
    }

    private async Task EnsurePolicyAsync(string? present, CancellationToken ct)
    {
        var (wanted, theirs) = account.IsCreated ? (policy, []) : BucketPolicyBeside.Of(present, policy);
        log.CheckIs("bucket: policy", PolicyJson.Same(present, policy), string.IsNullOrEmpty(present) ? ControlLog.None : "differs");
        if (theirs.Count > 0)
            log.Found(FindingSeverity.Medium, $"bucket {bucket} has statements of the customer's in its policy ({NameList.Of(theirs)}). They stay. {BucketPolicyBeside.Guard} is left out, because it could cut off those whom they let write",
                WhoActs.Customer, "Have them deleted, then harden the account again.");
        if (PolicyJson.Same(present, wanted)) return;
        await account.S3.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId, Policy = wanted }, ct);
        log.Changed(theirs.Count > 0 ? $"bucket {bucket}: the partner's statements added to the customer's" : $"bucket {bucket}: policy set");
    }

    /// <summary>OK if the account owns the bucket. For any other status, try to create it: S3 then says who owns it.</summary>
    private async Task<HttpStatusCode> FindAsync(CancellationToken ct)
    {
        try
        {
            await account.S3.HeadBucketAsync(new HeadBucketRequest { BucketName = bucket, ExpectedBucketOwner = account.AccountId }, ct);
            return HttpStatusCode.OK;
        }
        catch (AmazonS3Exception answer) when (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
        {
            return answer.StatusCode;
        }
    }

    /// <summary>
    /// S3 accepts no LocationConstraint in us-east-1. In that region it also answers OK if the account already has the bucket. So the change says "created" only if
    /// the bucket was not found before.
    /// </summary>
    private async Task CreateAsync(bool isNew, CancellationToken ct)
    {
        try
        {
            await account.S3.PutBucketAsync(new PutBucketRequest { BucketName = bucket, UseClientRegion = false, BucketRegionName = account.Region == "us-east-1" ? null : account.Region, ObjectOwnership = ObjectOwnership.BucketOwnerEnforced }, ct);
            log.Changed($"bucket {bucket} {(isNew ? "created" : "created or taken over")} in {account.Region}");
        }
        catch (AmazonS3Exception answer) when (answer.ErrorCode == "BucketAlreadyOwnedByYou")
        {
            // the answer to an earlier try was lost, or the bucket was not visible
            log.Changed($"bucket {bucket} created or taken over in {account.Region}");
        }
        catch (AmazonS3Exception answer) when (answer.ErrorCode == "BucketAlreadyExists")
        {
            throw new BucketNameTakenException(bucket, account.AccountId, answer);
        }
    }

    private async Task SetOwnershipAsync(CancellationToken ct)
    {
        await account.S3.PutBucketOwnershipControlsAsync(new PutBucketOwnershipControlsRequest
        {
            BucketName = bucket,
            ExpectedBucketOwner = account.AccountId,
            OwnershipControls = new OwnershipControls { Rules = [new OwnershipControlsRule { ObjectOwnership = ObjectOwnership.BucketOwnerEnforced }] },
        }, ct);
        log.Changed($"bucket {bucket}: the account owns all objects");
    }

    private async Task BlockPublicAccessAsync(CancellationToken ct)
    {
        await account.S3.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest
        {
            BucketName = bucket,
            ExpectedBucketOwner = account.AccountId,
            PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true },
        }, ct);
        log.Changed($"bucket {bucket}: public access blocked");
    }

    private async Task EncryptAsync(CancellationToken ct)
    {
        await account.S3.PutBucketEncryptionAsync(new PutBucketEncryptionRequest
        {
            BucketName = bucket,
            ExpectedBucketOwner = account.AccountId,
            ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
            {
                ServerSideEncryptionRules =
                [
                    new ServerSideEncryptionRule
                    {
                        BucketKeyEnabled = true,
                        ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault { ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AES256 },
                    },
                ],
            },
        }, ct);
        log.Changed($"bucket {bucket}: encrypted by default");
    }

    private async Task KeepVersionsAsync(CancellationToken ct)
    {
        await account.S3.PutBucketVersioningAsync(new PutBucketVersioningRequest
        {
            BucketName = bucket,
            ExpectedBucketOwner = account.AccountId,
            VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled },
        }, ct);
        log.Changed($"bucket {bucket}: versions are kept");
    }
}
