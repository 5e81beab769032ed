namespace PartnerCloud.Simulator.Policies;

/// <summary>Patterns with <c>*</c> (any run of characters) and <c>?</c> (one character).</summary>
internal static class Wildcard
{
    // Private-use characters represent a literal star and question mark.
    private const char Star = '\uE000';
    private const char Mark = '\uE001';

    /// <summary>Escapes a text into a pattern that matches only this text.</summary>
    public static string Literally(string text) => text.Replace('*', Star).Replace('?', Mark);

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

    /// <summary>
    /// Compares as <c>ArnLike</c> does: each of an ARN's six parts separately. So a star matches colons only in the last part. A single star matches
    /// every ARN.
    /// </summary>
    public static bool MatchesArn(string pattern, string arn)
    {
        var (patterns, parts) = (pattern.Split(':', 6), arn.Split(':', 6));
        return patterns.Length == 6 && parts.Length == 6
            ? patterns.Zip(parts).All(part => Matches(part.First, part.Second))
            : pattern == "*";
    }

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (a == Star && b == '*') || (a == Mark && b == '?') || (ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
