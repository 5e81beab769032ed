using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>S3's errors, in S3's wording.</summary>
internal static class S3Errors
{
    public static AwsErrorException NoSuchBucket() => new("NoSuchBucket", "The specified bucket does not exist", 404);

    public static AwsErrorException AccessDenied() => new("AccessDenied", "Access Denied", 403);

    public static AwsErrorException MalformedXml() =>
        new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");

    public static AwsErrorException MalformedPolicy(string message) => new("MalformedPolicy", message);

    public static AwsErrorException NoSuchKey(string key) =>
        new("NoSuchKey", "The specified key does not exist.", 404) { Members = new Dictionary<string, JsonNode> { ["Key"] = key } };

    public static AwsErrorException ObjectLocked() => new("AccessDenied", "Access Denied because object protected by object lock.", 403);

    public static AwsErrorException InvalidBucketState(string message) => new("InvalidBucketState", message, 409);

    public static AwsErrorException NoSuchVersion() => new("NoSuchVersion", "The specified version does not exist.", 404);

    public static AwsErrorException InvalidArgument(string message) => new("InvalidArgument", message);

    public static AwsErrorException InvalidRequest(string message) => new("InvalidRequest", message);

    public static AwsErrorException BadDigest(string message) => new("BadDigest", message);

    public static AwsErrorException IncompleteBody() =>
        new("IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");

    public static AwsErrorException InvalidRange(string asked, int size) => new("InvalidRange", "The requested range is not satisfiable", 416)
    {
        Members = new Dictionary<string, JsonNode> { ["RangeRequested"] = asked, ["ActualObjectSize"] = size },
    };

    public static AwsErrorException PreconditionFailed(string header) => new("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412)
    {
        Members = new Dictionary<string, JsonNode> { ["Condition"] = header },
    };

    /// <summary>The error for what S3 has and the simulation has not.</summary>
    public static AwsErrorException NotImplemented(string what) => new("NotImplemented", $"The simulated s3 service does not implement {what}.", 501);

    public static AwsErrorException NotFound(string code, string message) => new(code, message, 404);
}
