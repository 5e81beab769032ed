namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Finds the operation of an HTTP request to S3. It also knows operations that are not simulated, so that their error can name them.</summary>
internal static class S3Routes
{
    private static readonly Dictionary<string, string> Subresources = new()
    {
        ["accelerate"] = "BucketAccelerateConfiguration",
        ["acl"] = "BucketAcl",
        ["cors"] = "BucketCors",
        ["encryption"] = "BucketEncryption",
        ["lifecycle"] = "BucketLifecycleConfiguration",
        ["location"] = "BucketLocation",
        ["logging"] = "BucketLogging",
        ["notification"] = "BucketNotificationConfiguration",
        ["object-lock"] = "ObjectLockConfiguration",
        ["ownershipControls"] = "BucketOwnershipControls",
        ["policy"] = "BucketPolicy",
        ["policyStatus"] = "BucketPolicyStatus",
        ["publicAccessBlock"] = "PublicAccessBlock",
        ["replication"] = "BucketReplication",
        ["requestPayment"] = "BucketRequestPayment",
        ["tagging"] = "BucketTagging",
        ["versioning"] = "BucketVersioning",
        ["website"] = "BucketWebsite",
    };

    private static readonly Dictionary<string, string> ObjectSubresources = new()
    {
        ["acl"] = "ObjectAcl",
        ["attributes"] = "ObjectAttributes",
        ["legal-hold"] = "ObjectLegalHold",
        ["retention"] = "ObjectRetention",
        ["tagging"] = "ObjectTagging",
        ["torrent"] = "ObjectTorrent",
    };

    /// <summary>The bucket and the key in a path-style path. Either may be missing.</summary>
    public static (string? Bucket, string? Key) Split(string path)
    {
        var parts = Uri.UnescapeDataString(path).TrimStart('/').Split('/', 2);
        return (parts[0].Length == 0 ? null : parts[0], parts.Length < 2 || parts[1].Length == 0 ? null : parts[1]);
    }

    public static string OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers)
    {
        var (bucket, key) = Split(path);
        if (bucket is null)
            return method == "GET" ? "ListBuckets" : method + " Service";
        return key is null ? OfBucket(method, query) : OfObject(method, query, headers.ContainsKey("x-amz-copy-source"));
    }

    private static string OfBucket(string method, IReadOnlyDictionary<string, string> query)
    {
        var verb = method switch { "GET" => "Get", "PUT" => "Put", "DELETE" => "Delete", "HEAD" => "Head", _ => method + " " };
        if (Subresources.FirstOrDefault(known => query.ContainsKey(known.Key)).Value is { } noun)
            return (verb, noun) is ("Delete", "BucketLifecycleConfiguration") ? "DeleteBucketLifecycle" : verb + noun;
        if (query.ContainsKey("delete"))
            return "DeleteObjects";
        if (query.ContainsKey("versions"))
            return "ListObjectVersions";
        if (query.ContainsKey("uploads"))
            return "ListMultipartUploads";
        return verb switch
        {
            "Put" => "CreateBucket",
            "Get" => query.ContainsKey("list-type") ? "ListObjectsV2" : "ListObjects",
            _ => verb + "Bucket",
        };
    }

    private static string OfObject(string method, IReadOnlyDictionary<string, string> query, bool copies)
    {
        var verb = method switch { "GET" => "Get", "PUT" => "Put", "DELETE" => "Delete", "HEAD" => "Head", _ => method + " " };
        if (query.ContainsKey("uploads"))
            return "CreateMultipartUpload";
        if (query.ContainsKey("uploadId"))
            return method switch { "PUT" => copies ? "UploadPartCopy" : "UploadPart", "POST" => "CompleteMultipartUpload", "DELETE" => "AbortMultipartUpload", _ => "ListParts" };
        if (ObjectSubresources.FirstOrDefault(known => query.ContainsKey(known.Key)).Value is { } noun)
            return verb + noun;
        if (query.ContainsKey("restore"))
            return "RestoreObject";
        if (query.ContainsKey("select"))
            return "SelectObjectContent";
        return copies ? "CopyObject" : verb + "Object";
    }
}
