using System.Text;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>ListObjectsV2, and ListObjects, which it replaced.</summary>
internal static class ObjectLists
{
    public static WireResponse ListV2(S3Call call)
    {
        var (bucket, input) = (call.OpenBucket, new ListInput(call));
        var token = call.Query.GetValueOrDefault("continuation-token");
        var start = call.Query.GetValueOrDefault("start-after") is { Length: > 0 } given ? given : null;
        var page = ObjectPage.Of(Keys(bucket), input.Prefix, input.Delimiter, token is { Length: > 0 } ? Read(token) : start, input.Most());
        return S3Answer.Xml(new("ListBucketResult",
            Head(bucket, input, page),
            token is null ? null : new XElement("ContinuationToken", token),
            page.Next is null ? null : new XElement("NextContinuationToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(page.Next))),
            new XElement("KeyCount", page.Entries.Count),
            input.Text("StartAfter", start),
            Contents(bucket, input, page, withOwner: call.Query.GetValueOrDefault("fetch-owner") == "true")));
    }

    public static WireResponse List(S3Call call)
    {
        var (bucket, input) = (call.OpenBucket, new ListInput(call));
        var marker = call.Query.GetValueOrDefault("marker") ?? "";
        var page = ObjectPage.Of(Keys(bucket), input.Prefix, input.Delimiter, marker.Length == 0 ? null : marker, input.Most());
        return S3Answer.Xml(new("ListBucketResult",
            Head(bucket, input, page),
            input.Text("Marker", marker),
            input.Delimiter is null ? null : input.Text("NextMarker", page.Next),
            Contents(bucket, input, page, withOwner: true)));
    }

    private static IEnumerable<string> Keys(Bucket bucket) => bucket.Objects.Keys.Where(key => bucket.Current(key) is not null);

    private static IEnumerable<XElement?> Head(Bucket bucket, ListInput input, ObjectPage page) =>
    [
        new("Name", bucket.Name),
        input.Text("Prefix", input.Prefix),
        input.Text("Delimiter", input.Delimiter),
        new("MaxKeys", input.Most()),
        input.EncodingType,
        new("IsTruncated", page.Next is not null),
    ];

    private static IEnumerable<XElement> Contents(Bucket bucket, ListInput input, ObjectPage page, bool withOwner) =>
        page.Entries.Where(entry => !entry.IsPrefix).Select(entry => Entry(bucket.Current(entry.Name)!, bucket, input, withOwner)).Concat(input.CommonPrefixes(page.Entries));

    private static XElement Entry(ObjectVersion version, Bucket bucket, ListInput input, bool withOwner) => new("Contents",
        input.Text("Key", version.Key),
        new XElement("LastModified", WireTime.IsoMilliseconds(version.Modified)),
        new XElement("ETag", version.ETag),
        new XElement("ChecksumAlgorithm", version.Checksum!.Algorithm.ToUpperInvariant()),
        new XElement("Size", version.Size),
        new XElement("StorageClass", "STANDARD"),
        withOwner ? BucketOperations.Owner(bucket.Owner) : null);

    private static string Read(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw S3Errors.InvalidArgument("The continuation token provided is incorrect");
        }
    }
}
