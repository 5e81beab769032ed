using System.Globalization;
using System.Xml.Linq;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The Object Lock configuration of buckets. A bucket with one keeps its versioning enabled.</summary>
internal static class ObjectLockDocuments
{
    public const string Noun = "ObjectLockConfiguration";

    public static XElement Enabled() => new(Noun, new XElement("ObjectLockEnabled", "Enabled"));

    public static bool IsConfiguration(XElement xml)
    {
        if (xml.Element("ObjectLockEnabled")?.Value != "Enabled")
            return false;
        if (xml.Element("Rule") is not { } rule)
            return true;
        var retention = rule.Element("DefaultRetention");
        var periods = retention?.Elements().Where(one => one.Name.LocalName is "Days" or "Years").ToList() ?? [];
        return retention?.Element("Mode")?.Value is ObjectRetention.Governance or ObjectRetention.Compliance
            && periods is [var period] && int.TryParse(period.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= 36500;
    }

    /// <summary>Refuses a change that a bucket's state does not allow.</summary>
    /// <exception cref="Wire.AwsErrorException">Versioning is not enabled, or must stay enabled.</exception>
    public static void Check(Bucket bucket, string noun)
    {
        if (noun == "BucketVersioning" && bucket.HasObjectLock)
            throw S3Errors.InvalidBucketState("An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.");
        if (noun == Noun && bucket.Versioning != "Enabled")
            throw S3Errors.InvalidBucketState("Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
    }
}
