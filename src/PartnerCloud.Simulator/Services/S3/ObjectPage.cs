namespace PartnerCloud.Simulator.Services.S3;

/// <summary>One page of a list of keys. Keys with the same text up to the next delimiter become one common prefix.</summary>
/// <param name="Entries">The keys, and the common prefixes, in order.</param>
/// <param name="Next">The last entry if there are more; null otherwise.</param>
internal sealed record ObjectPage(IReadOnlyList<(string Name, bool IsPrefix)> Entries, string? Next)
{
    /// <param name="keys">All keys in order.</param>
    /// <param name="prefix">The beginning of the wanted keys.</param>
    /// <param name="delimiter">The delimiter; null for none.</param>
    /// <param name="after">The last entry of the page before; null for the first page.</param>
    /// <param name="most">The most entries of a page.</param>
    public static ObjectPage Of(IEnumerable<string> keys, string prefix, string? delimiter, string? after, int most)
    {
        var entries = new List<(string Name, bool IsPrefix)>();
        foreach (var key in keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var end = string.IsNullOrEmpty(delimiter) ? -1 : key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
            var entry = end < 0 ? (Name: key, IsPrefix: false) : (Name: key[..(end + delimiter!.Length)], IsPrefix: true);
            if ((after is not null && string.CompareOrdinal(entry.Name, after) <= 0) || (entries.Count > 0 && entries[^1] == entry))
                continue;
            if (entries.Count == most)
                return new(entries, most == 0 ? null : entries[^1].Name);
            entries.Add(entry);
        }

        return new(entries, null);
    }
}
