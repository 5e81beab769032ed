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

    public static AwsErrorException NotFound(string code, string message) => new(code, message, 404);
}
