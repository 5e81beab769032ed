using System.Text;
using System.Text.RegularExpressions;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The texts of the <c>wildcard</c> matcher: <c>*</c> stands for any characters, and a backslash escapes a star or a backslash.</summary>
internal static class WildcardText
{
    /// <exception cref="InvalidPatternException">The text is not a valid wildcard.</exception>
    public static bool Matches(string wildcard, string text) => Regex.IsMatch(text, Expression(wildcard), RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The regular expression of a wildcard.</summary>
    /// <exception cref="InvalidPatternException">Two stars stand side by side, or a backslash escapes something else.</exception>
    public static string Expression(string wildcard)
    {
        var expression = new StringBuilder(@"\A");
        for (var at = 0; at < wildcard.Length; at++)
        {
            if (wildcard[at] == '\\')
                expression.Append(++at < wildcard.Length && wildcard[at] is '*' or '\\' ? Regex.Escape(wildcard[at].ToString()) : throw new InvalidPatternException($"Invalid escape character at pos {at - 1}"));
            else if (wildcard[at] == '*')
                expression.Append(at + 1 < wildcard.Length && wildcard[at + 1] == '*' ? throw new InvalidPatternException($"Consecutive wildcard characters at pos {at}") : ".*");
            else
                expression.Append(Regex.Escape(wildcard[at].ToString()));
        }

        return expression.Append(@"\z").ToString();
    }
}
