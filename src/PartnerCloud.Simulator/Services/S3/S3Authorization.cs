using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The permissions that S3's operations require. S3's actions often have other names than its operations, and one action covers Put and Delete.</summary>
internal static class S3Authorization
{
    public static ActionTable Permissions { get; } = new ActionTable("s3")
        .OnEverything("ListBuckets")
        .On(NewBucket, "CreateBucket")
        .On(Bucket, "HeadBucket", "DeleteBucket", "GetBucketLocation", "GetBucketAcl")
        .On(Bucket, "PutBucketPolicy", "GetBucketPolicy", "DeleteBucketPolicy", "GetBucketPolicyStatus")
        .On(Bucket, "PutBucketVersioning", "GetBucketVersioning")
        .On(Bucket, "PutBucketEncryption", "GetBucketEncryption", "DeleteBucketEncryption")
        .On(Bucket, "PutPublicAccessBlock", "GetPublicAccessBlock", "DeletePublicAccessBlock")
        .On(Bucket, "PutBucketOwnershipControls", "GetBucketOwnershipControls", "DeleteBucketOwnershipControls")
        .On(Bucket, "PutBucketTagging", "GetBucketTagging", "DeleteBucketTagging")
        .On(Bucket, "PutBucketLifecycleConfiguration", "GetBucketLifecycleConfiguration", "DeleteBucketLifecycle")
        .As("ListAllMyBuckets", "ListBuckets")
        .As("ListBucket", "HeadBucket")
        .As("PutEncryptionConfiguration", "PutBucketEncryption", "DeleteBucketEncryption")
        .As("GetEncryptionConfiguration", "GetBucketEncryption")
        .As("PutBucketPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock")
        .As("GetBucketPublicAccessBlock", "GetPublicAccessBlock")
        .As("PutBucketOwnershipControls", "DeleteBucketOwnershipControls")
        .As("PutBucketTagging", "DeleteBucketTagging")
        .As("PutLifecycleConfiguration", "PutBucketLifecycleConfiguration", "DeleteBucketLifecycle")
        .As("GetLifecycleConfiguration", "GetBucketLifecycleConfiguration")
        .On(Bucket, "PutObjectLockConfiguration", "GetObjectLockConfiguration")
        .As("PutBucketObjectLockConfiguration", "PutObjectLockConfiguration")
        .As("GetBucketObjectLockConfiguration", "GetObjectLockConfiguration")
        .On(ObjectPermissions.Object, "PutObjectRetention", "GetObjectRetention", "PutObjectLegalHold", "GetObjectLegalHold")
        .Also(ObjectLocks.Protecting, "PutObject")
        .On(ListedBucket, "ListObjects", "ListObjectsV2", "ListObjectVersions")
        .As("ListBucketVersions", "ListObjectVersions")
        .As("ListBucket", "ListObjects", "ListObjectsV2")
        .On(ObjectPermissions.Object, "PutObject")
        .OnEach(_ => [], "GetObject", "HeadObject", "DeleteObject")
        .Also(ObjectPermissions.Reading, "GetObject", "HeadObject")
        .Also(ObjectPermissions.Deleting, "DeleteObject")
        .Free("DeleteObjects") // it asks for each object itself
        .Also(OwnershipOfNew, "CreateBucket")
        .Also(LocksOfNew, "CreateBucket");

    private static string Arn(CallFacts call) => $"arn:aws:s3:::{S3Routes.Split(call.Request.Path).Bucket}";

    // The owner does not matter: CreateBucket itself reports that a name is taken.
    private static Target NewBucket(CallFacts call) => new(Arn(call));

    private static Target Bucket(CallFacts call)
    {
        var bucket = call.Cloud.Buckets.GetValueOrDefault(S3Routes.Split(call.Request.Path).Bucket ?? "");
        return new(Arn(call))
        {
            Owner = bucket?.Owner,
            Policy = bucket?.Policy is { } text ? new NamedPolicy("bucket policy", text) : null,
            Context = new() { ["s3:x-amz-acl"] = call.Request.Headers.GetValueOrDefault("x-amz-acl") },
        };
    }

    private static Target ListedBucket(CallFacts call)
    {
        var (target, query) = (Bucket(call), call.Request.Query);
        return target with
        {
            Context = target.Context.With(new()
            {
                ["s3:prefix"] = query.GetValueOrDefault("prefix") ?? "",
                ["s3:delimiter"] = query.GetValueOrDefault("delimiter"),
                ["s3:max-keys"] = query.GetValueOrDefault("max-keys"),
            }),
        };
    }

    private static IEnumerable<Permission> LocksOfNew(CallFacts call) =>
        call.Request.Headers.GetValueOrDefault("x-amz-bucket-object-lock-enabled") is "true" or "True"
            ? [new("s3:PutBucketObjectLockConfiguration", NewBucket(call)), new("s3:PutBucketVersioning", NewBucket(call))]
            : [];

    private static IEnumerable<Permission> OwnershipOfNew(CallFacts call) =>
        call.Request.Headers.ContainsKey("x-amz-object-ownership") ? [new("s3:PutBucketOwnershipControls", NewBucket(call))] : [];
}
