namespace PartnerCloud.Lambda.Baseline;

/// <summary>Names as a finding holds them: the first ones, and how many more there are. A report has to fit into the state of an execution however large the account is.</summary>
internal static class NameList
{
    private const int Most = 20;

    public static string Of(IEnumerable<string> names)
    {
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];
        return sorted.Length <= Most ? string.Join(", ", sorted) : $"{string.Join(", ", sorted.Take(Most))} and {sorted.Length - Most} more";
    }
}
