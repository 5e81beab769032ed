using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>Collects the reasons to refuse a request, so that the customer learns all of them at once. A huge request cannot cause a huge message.</summary>
internal sealed class RefusalReasons
{
    private const int Shown = 40;
    private const int PathLength = 100;
    private readonly List<string> reasons = [];
    private int count;

    public bool Any => count > 0;

    public void Add(string path, string reason)
    {
        if (count++ < Shown) reasons.Add($"{Shorten(path)}: {reason}");
    }

    public IReadOnlyList<string> ToList() => count <= Shown ? reasons : [.. reasons, $"and {count - Shown} more"];

    /// <summary>
    /// Field names come from outside. They are shortened. Characters that a history or a console cannot show are replaced, and those that JSON escapes: a cause
    /// is JSON in JSON, where one of them takes up to four characters.
    /// </summary>
    private static string Shorten(string path)
    {
        var clean = string.Concat(path.EnumerateRunes().Select(letter => letter.IsBmp && PrintableText.Is(letter) && letter.Value is not ('"' or '\\') ? letter.ToString() : "?"));
        return clean.Length <= PathLength ? clean : clean[..PathLength] + "...";
    }
}
