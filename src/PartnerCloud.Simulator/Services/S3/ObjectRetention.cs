using System.Globalization;
using System.Xml.Linq;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>How long Object Lock protects a version.</summary>
/// <param name="Mode"><c>GOVERNANCE</c>, which a permission can bypass, or <c>COMPLIANCE</c>, which nobody can.</param>
/// <param name="Until">The end of the protection.</param>
internal sealed record ObjectRetention(string Mode, DateTimeOffset Until)
{
    public const string Governance = "GOVERNANCE";
    public const string Compliance = "COMPLIANCE";

    /// <summary>The retention that a bucket gives to new versions; null for none.</summary>
    public static ObjectRetention? DefaultOf(Bucket bucket, DateTimeOffset now)
    {
        if (bucket.Configurations.GetValueOrDefault(ObjectLockDocuments.Noun)?.Element("Rule")?.Element("DefaultRetention") is not { } rule)
            return null;
        var until = (int?)rule.Element("Days") is { } days ? now.AddDays(days) : now.AddYears((int)rule.Element("Years")!);
        return new(rule.Element("Mode")!.Value, until);
    }

    /// <summary>Reads a retention that a call asks for; null if both parts are missing.</summary>
    /// <exception cref="Wire.AwsErrorException">A part is missing or wrong, or the end has passed.</exception>
    public static ObjectRetention? Read(string? mode, string? until, DateTimeOffset now)
    {
        if (mode is null && until is null)
            return null;
        if (mode is null || until is null)
            throw S3Errors.InvalidArgument("x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied");
        if (mode is not (Governance or Compliance))
            throw S3Errors.InvalidArgument("Unknown wormMode directive.");
        if (!DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
            throw S3Errors.InvalidArgument("The retain until date must be provided in ISO 8601 format");
        return end > now ? new(mode, end) : throw S3Errors.InvalidArgument("The retain until date must be in the future!");
    }

    /// <summary>Whether this retention protects at least as strictly as another one.</summary>
    public bool Keeps(ObjectRetention present) => Until >= present.Until && Mode == present.Mode;

    public XElement ToXml() => new("Retention", new XElement("Mode", Mode), new XElement("RetainUntilDate", Wire.WireTime.IsoMilliseconds(Until)));
}
