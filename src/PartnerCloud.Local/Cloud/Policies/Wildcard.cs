namespace PartnerCloud.Local.Cloud.Policies;

/// <summary>Patterns with <c>*</c> (any run of characters) and <c>?</c> (one character).</summary>
internal static class Wildcard
{
    public static bool Matches(string pattern, string text, bool ignoreCase = false)
    {
        var (at, in_, star, mark) = (0, 0, -1, 0);
        while (in_ < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, mark) = (at++, in_);
            else if (at < pattern.Length && (pattern[at] == '?' || Same(pattern[at], text[in_], ignoreCase)))
                (at, in_) = (at + 1, in_ + 1);
            else if (star >= 0)
                (at, in_) = (star + 1, ++mark);
            else
                return false;
        }

        return pattern.AsSpan(at).Trim('*').IsEmpty;
    }

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
