namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>The customer's own buckets, to which services of AWS deliver.</summary>
internal static class CustomerBuckets
{
    /// <summary>Statements as AWS's consoles write them: the service reads the bucket's settings and writes to it.</summary>
    public static string PolicyOf(string bucket, string service) => $$"""
        {"Version":"2012-10-17","Statement":[
         {"Sid":"TheirService","Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":["s3:GetBucketAcl","s3:ListBucket"],"Resource":"arn:aws:s3:::{{bucket}}"},
         {"Sid":"TheirDelivery","Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::{{bucket}}/*"}]}
        """;

    public static async Task CustomersBucketAsync(this TestAws aws, string accountId, string bucket, string service)
    {
        using var s3 = aws.S3(accountId);
        await s3.PutBucketAsync(bucket);
        await s3.PutBucketPolicyAsync(bucket, PolicyOf(bucket, service));
    }

    /// <summary>A trail of the customer's, with its bucket.</summary>
    public static async Task CustomersTrailAsync(this TestAws aws, string accountId, string trail, string? bucket = null, bool allRegions = false)
    {
        bucket ??= $"{trail}-bucket-{accountId}";
        await aws.CustomersBucketAsync(accountId, bucket, "cloudtrail.amazonaws.com");
        await aws.CloudTrail(accountId).CreateTrailAsync(new() { Name = trail, S3BucketName = bucket, IsMultiRegionTrail = allRegions });
    }

    /// <summary>A role of the customer's that Config may assume.</summary>
    public static async Task<string> CustomersRecorderRoleAsync(this TestAws aws, string accountId)
    {
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", "their-recorder"),
            ("AssumeRolePolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""));
        return $"arn:aws:iam::{accountId}:role/their-recorder";
    }
}
