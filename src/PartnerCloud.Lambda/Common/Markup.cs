using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Common;

/// <summary>
/// Markup in names and notes. AWS Organizations refuses text that looks like cross-site scripting (<c>INVALID_PATTERN</c>), and does not say which. So requests are
/// refused first, with a reason that names the field.
/// </summary>
internal static partial class Markup
{
    /// <summary>The reason for a refusal. It follows the name of the field.</summary>
    public const string Reason = "must not contain markup such as <b> or javascript:, which AWS refuses in names, notes and tags";

    /// <summary>Whether a text has markup: the beginning of a tag, or a link that runs a script.</summary>
    public static bool IsIn(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"<[a-z/!?]|(javascript|vbscript)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
