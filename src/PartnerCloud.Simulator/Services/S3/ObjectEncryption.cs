namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The encryption headers of a new object: the caller's, or else those of the bucket's default. The content is kept in plain.</summary>
internal static class ObjectEncryption
{
    public const string Algorithm = "x-amz-server-side-encryption";
    public const string Key = "x-amz-server-side-encryption-aws-kms-key-id";
    private const string BucketKey = "x-amz-server-side-encryption-bucket-key-enabled";

    public static IEnumerable<KeyValuePair<string, string>> HeadersFor(S3Call call, Bucket bucket)
    {
        if (call.Header(Algorithm) is { } asked)
        {
            if (asked is not ("AES256" or "aws:kms"))
                throw asked == "aws:kms:dsse" ? S3Errors.NotImplemented("aws:kms:dsse") : S3Errors.InvalidArgument("The encryption method specified is not supported");
            return Headers(asked, call.Header(Key), call.Header(BucketKey) is "true" or "True");
        }

        var rule = bucket.Configurations.GetValueOrDefault("BucketEncryption")?.Element("Rule");
        var applied = rule?.Element("ApplyServerSideEncryptionByDefault");
        return Headers(applied?.Element("SSEAlgorithm")?.Value ?? "AES256", applied?.Element("KMSMasterKeyID")?.Value, rule?.Element("BucketKeyEnabled")?.Value == "true");
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(string algorithm, string? key, bool bucketKey)
    {
        yield return new(Algorithm, algorithm);
        if (algorithm == "AES256")
            yield break;
        if (key is not null)
            yield return new(Key, key);
        if (bucketKey)
            yield return new(BucketKey, "true");
    }
}
