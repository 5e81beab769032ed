using System.Text;
using System.Text.RegularExpressions;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>StringMatches' patterns: <c>*</c> stands for any text, <c>\*</c> for an asterisk, <c>\\</c> for a backslash.</summary>
internal static class Wildcards
{
    public static bool Match(string pattern, string text)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '*')
                regex.Append(".*");
            else if (pattern[i] == '\\' && i + 1 < pattern.Length)
                regex.Append(Regex.Escape(pattern[++i].ToString()));
            else
                regex.Append(Regex.Escape(pattern[i].ToString()));
        }

        return Regex.IsMatch(text, regex.Append("\\z").ToString(), RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
