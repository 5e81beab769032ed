using System.Text.RegularExpressions;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>Creates, lists and deletes buckets.</summary>
internal static partial class BucketOperations
{
    private const string Default = "us-east-1";

    public static WireResponse Create(S3Call call)
    {
        if (!Name().IsMatch(call.BucketName) || call.BucketName.Contains("..", StringComparison.Ordinal))
            throw new AwsErrorException("InvalidBucketName", "The specified bucket is not valid.");
        var configuration = call.Text.Length == 0 ? new XElement("CreateBucketConfiguration") : call.Document("CreateBucketConfiguration");
        var region = RegionFrom(configuration, call.Caller.Region);
        RefuseWhatIsNotSimulated(call);
        if (call.Cloud.Buckets.TryGetValue(call.BucketName, out var present))
            return Again(present, call);
        var bucket = new Bucket(call.BucketName, call.Caller.AccountId, region, call.Cloud.Now);
        BucketConfiguration.SetDefaults(bucket, call.Header("x-amz-object-ownership"), configuration.Element("Tags"), call.Header("x-amz-bucket-object-lock-enabled") is "true" or "True");
        call.Cloud.Buckets.Add(bucket.Name, bucket);
        return Located(call.BucketName);
    }

    public static WireResponse Head(S3Call call) =>
        S3Answer.Empty() with { Headers = new Dictionary<string, string> { ["x-amz-bucket-region"] = call.OpenBucket.Region } };

    public static WireResponse Delete(S3Call call)
    {
        if (call.Bucket.Objects.Count > 0)
            throw new AwsErrorException("BucketNotEmpty", call.Bucket.Versioning is null ? "The bucket you tried to delete is not empty" : "The bucket you tried to delete is not empty. You must delete all versions in the bucket.", 409);
        call.Cloud.Buckets.Remove(call.Bucket.Name);
        return S3Answer.Empty(204);
    }

    public static WireResponse List(S3Call call) => S3Answer.Xml(new XElement("ListAllMyBucketsResult",
        Owner(call.Caller.AccountId),
        new XElement("Buckets", call.Cloud.Buckets.Values.Where(bucket => bucket.Owner == call.Caller.AccountId).Select(bucket =>
            new XElement("Bucket",
                new XElement("Name", bucket.Name),
                new XElement("CreationDate", WireTime.IsoMilliseconds(bucket.Created)),
                new XElement("BucketRegion", bucket.Region))))));

    public static WireResponse Location(S3Call call) =>
        S3Answer.Xml(new XElement("LocationConstraint", call.Bucket.Region == Default ? "" : call.Bucket.Region));

    // New buckets have ACLs turned off, so only the owner has rights.
    public static WireResponse Acl(S3Call call)
    {
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var owner = Owner(call.Bucket.Owner);
        return S3Answer.Xml(new XElement("AccessControlPolicy",
            owner,
            new XElement("AccessControlList", new XElement("Grant",
                new XElement("Grantee", new XAttribute(XNamespace.Xmlns + "xsi", xsi), new XAttribute(xsi + "type", "CanonicalUser"), owner.Elements()),
                new XElement("Permission", "FULL_CONTROL")))));
    }

    // A canonical user id has 64 hexadecimal digits. Here it is the padded account id.
    public static XElement Owner(string accountId) => new("Owner", new XElement("ID", accountId.PadLeft(64, '0')));

    private static WireResponse Again(Bucket present, S3Call call)
    {
        if (present.Owner != call.Caller.AccountId)
            throw new AwsErrorException("BucketAlreadyExists", "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.", 409);
        return present.Region == Default && call.Caller.Region == Default
            ? Located(present.Name)
            : throw new AwsErrorException("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", 409);
    }

    private static WireResponse Located(string name) =>
        S3Answer.Empty() with { Headers = new Dictionary<string, string> { ["Location"] = "/" + name } };

    private static string RegionFrom(XElement configuration, string endpoint)
    {
        var asked = configuration.Element("LocationConstraint")?.Value;
        if (asked == Default)
            throw new AwsErrorException("InvalidLocationConstraint", "The specified location-constraint is not valid");
        if ((asked ?? Default) != endpoint && endpoint != Default)
            throw new AwsErrorException("IllegalLocationConstraintException", $"The {asked ?? "unspecified"} location constraint is incompatible for the region specific endpoint this request was sent to.");
        return asked ?? Default;
    }

    private static void RefuseWhatIsNotSimulated(S3Call call)
    {
        if (call.Header("x-amz-acl") is not (null or "private"))
            throw new AwsErrorException("InvalidBucketAclWithObjectOwnership", "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex Name();
}
