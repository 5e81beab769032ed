using System.Globalization;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>IAM's paging: requests have Marker and MaxItems, answers have IsTruncated and Marker.</summary>
internal static class IamPages
{
    public static IEnumerable<XElement> Page(this QueryParameters input, string list, IEnumerable<XElement> members)
    {
        var size = input.Number("MaxItems", 1, 1000) ?? 100;
        var start = input.Optional("Marker") is not { } marker ? 0
            : int.TryParse(marker, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
            : throw new AwsErrorException("ValidationError", "Invalid Marker.");
        var all = members.ToList();
        var truncated = start + size < all.Count;
        yield return new(list, all.Skip(start).Take(size));
        yield return new("IsTruncated", truncated);
        if (truncated)
            yield return new("Marker", start + size);
    }

    public static bool IsUnder(this QueryParameters input, string path) => path.StartsWith(input.Optional("PathPrefix") ?? "/", StringComparison.Ordinal);
}
