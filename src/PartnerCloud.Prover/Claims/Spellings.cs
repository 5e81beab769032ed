namespace PartnerCloud.Prover.Claims;

/// <summary>A name in braces stands for all its spellings in upper and lower case. IAM compares names without case, but ARNs with case.</summary>
internal static class Spellings
{
    /// <summary>The patterns that a pattern such as <c>role/{CTL}*</c> stands for; the pattern itself if it has no braces.</summary>
    public static IEnumerable<string> Of(string pattern)
    {
        var (start, end) = (pattern.IndexOf('{', StringComparison.Ordinal), pattern.IndexOf('}', StringComparison.Ordinal));
        if (start < 0 || end < start || (start > 0 && pattern[start - 1] == '$')) return [pattern];
        return Written(pattern[(start + 1)..end]).Select(name => $"{pattern[..start]}{name}{pattern[(end + 1)..]}");
    }

    private static IEnumerable<string> Written(string name) => name.Length == 0 ? [""]
        : from rest in Written(name[1..])
          from first in (char[])[char.ToUpperInvariant(name[0]), char.ToLowerInvariant(name[0])]
          select first + rest;
}
