namespace PartnerCloud.Lambda.Baseline;

/// <summary>Names for a finding: the first ones, and how many more there are. This way the report of a large account still fits into the state of an execution.</summary>
internal static class NameList
{
    private const int Most = 20;

    public static string Of(IEnumerable<string> names)
    {
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];
        return sorted.Length <= Most ? string.Join(", ", sorted) : $"{string.Join(", ", sorted.Take(Most))} and {sorted.Length - Most} more";
    }
}
