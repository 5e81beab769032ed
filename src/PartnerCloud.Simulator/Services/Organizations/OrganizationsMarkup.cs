using System.Text.RegularExpressions;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The patterns of cross-site scripting that Organizations refuses in free text. AWS does not document them: these are the usual ones.</summary>
internal static partial class OrganizationsMarkup
{
    /// <exception cref="Wire.AwsErrorException">The text has markup.</exception>
    public static void Refuse(string member, string text)
    {
        if (Pattern().IsMatch(text))
            throw OrganizationErrors.InvalidInput("INVALID_PATTERN", $"You provided a value for {member} that doesn't match the required pattern.");
    }

    [GeneratedRegex(@"<[a-z/!?]|(javascript|vbscript)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
