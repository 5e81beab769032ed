using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>Whether CloudTrail can write to a trail's bucket. The bucket's policy must let it: CloudTrail writes in its own name.</summary>
internal static class TrailDelivery
{
    private const string NoSuchBucket = "NoSuchBucket";

    /// <summary>Why log files of a region cannot be delivered, in S3's words; null if they can.</summary>
    public static string? ErrorOf(Trail trail, string accountId, string region, SimulatedCloud cloud) =>
        ErrorOf(trail.S3BucketName, trail.S3KeyPrefix, trail.Arn, $"AWSLogs/{accountId}/CloudTrail/{region}/log.json.gz", accountId, cloud);

    /// <summary>Why digest files of a region cannot be delivered; null if they can.</summary>
    public static string? DigestErrorOf(Trail trail, string accountId, string region, SimulatedCloud cloud) =>
        ErrorOf(trail.S3BucketName, trail.S3KeyPrefix, trail.Arn, $"AWSLogs/{accountId}/CloudTrail-Digest/{region}/digest.json.gz", accountId, cloud);

    /// <summary>Checks the bucket of a trail that is created or changed.</summary>
    /// <exception cref="AwsErrorException">The bucket does not exist, or its policy does not let CloudTrail write.</exception>
    public static void Require(string bucket, string? prefix, string trailArn, TrailScope scope)
    {
        var error = ErrorOf(bucket, prefix, trailArn, $"AWSLogs/{scope.AccountId}/CloudTrail/{scope.Region}/log.json.gz", scope.AccountId, scope.Cloud);
        if (error == NoSuchBucket)
            throw new AwsErrorException("S3BucketDoesNotExistException", $"S3 bucket {bucket} does not exist!");
        if (error is not null)
            throw new AwsErrorException("InsufficientS3BucketPolicyException", $"Incorrect S3 bucket policy is detected for bucket: {bucket}");
    }

    private static string? ErrorOf(string bucketName, string? prefix, string trailArn, string file, string accountId, SimulatedCloud cloud)
    {
        if (!cloud.Buckets.TryGetValue(bucketName, out var bucket))
            return NoSuchBucket;
        var arn = "arn:aws:s3:::" + bucketName;
        var folder = string.IsNullOrEmpty(prefix) ? arn : $"{arn}/{prefix}";
        return DeliveryPolicy.Allows(bucket.Policy, "cloudtrail.amazonaws.com", accountId, trailArn, ("s3:GetBucketAcl", arn), ("s3:PutObject", $"{folder}/{file}")) ? null : "AccessDenied";
    }
}
