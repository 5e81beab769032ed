using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Buckets and their objects as targets of permissions. The bucket's policy is the policy of both.</summary>
internal static class S3Targets
{
    public static Target Of(Bucket bucket) => In(bucket, $"arn:aws:s3:::{bucket.Name}");

    public static Target Of(Bucket bucket, string key) => In(bucket, $"arn:aws:s3:::{bucket.Name}/{key}");

    private static Target In(Bucket bucket, string arn) => new(arn)
    {
        Owner = bucket.Owner,
        Policy = bucket.Policy is { } text ? new NamedPolicy("bucket policy", text) : null,
    };
}
