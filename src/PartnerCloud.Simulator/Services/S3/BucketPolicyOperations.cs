using System.Xml.Linq;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Bucket policies. They must be well formed, name only their own bucket, and respect the public access blocks of bucket and account.</summary>
internal static class BucketPolicyOperations
{
    private const int Longest = 20 * 1024;

    public static WireResponse Put(S3Call call)
    {
        var bucket = call.Bucket;
        var policy = Parse(call.Text, bucket.Name);
        if (policy.IsPublic && (BucketConfiguration.Blocks(bucket, "BlockPublicPolicy") || IsBlockedInAccount(call)))
            throw S3Errors.AccessDenied();
        bucket.Policy = call.Text;
        return S3Answer.Empty(204);
    }

    public static WireResponse Get(S3Call call) => S3Answer.Json(Present(call.Bucket));

    public static WireResponse Delete(S3Call call)
    {
        call.Bucket.Policy = null;
        return S3Answer.Empty(204);
    }

    public static WireResponse Status(S3Call call) =>
        S3Answer.Xml(new XElement("PolicyStatus", new XElement("IsPublic", ParsedPolicy.Parse(Present(call.Bucket)).IsPublic)));

    private static bool IsBlockedInAccount(S3Call call) => call.Cloud.Accounts[call.Caller.AccountId].State<S3AccountState>().PublicAccessBlock is { } block && block["BlockPublicPolicy"];

    private static string Present(Bucket bucket) =>
        bucket.Policy ?? throw S3Errors.NotFound("NoSuchBucketPolicy", "The bucket policy does not exist");

    private static ParsedPolicy Parse(string text, string bucket)
    {
        if (text.Length > Longest)
            throw new AwsErrorException("PolicyTooLarge", "The policy is larger than 20 KB.");
        try
        {
            var policy = ParsedPolicy.Parse(text);
            if (policy.Statements.Any(statement => statement.Principals is null))
                throw S3Errors.MalformedPolicy("Missing required field Principal");
            var own = "arn:aws:s3:::" + bucket;
            return policy.Statements.All(statement => (statement.Resources ?? statement.NotResources)?.All(arn => arn == own || arn.StartsWith(own + "/", StringComparison.Ordinal)) ?? false)
                ? policy
                : throw S3Errors.MalformedPolicy("Policy has invalid resource");
        }
        catch (PolicyFormatException wrong)
        {
            throw S3Errors.MalformedPolicy(wrong.Message);
        }
    }
}
