namespace PartnerCloud.Lambda;

/// <summary>What is told of many things: as many as fit, and how many more there were. Step Functions hands on no more than 256 KiB.</summary>
internal static class Told
{
    /// <summary>The first texts, and how many more there were. A first one that is too long by itself is cut.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="longest">How long those that are told may be together, in characters.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> texts, int longest)
    {
        var length = 0;
        var told = texts.TakeWhile(text => (length += text.Length) <= longest).ToList();
        if (told.Count == texts.Count) return texts;
        if (told.Count == 0) told.Add($"{texts[0][..(longest - 3)]}...");
        return told.Count == texts.Count ? told : [.. told, $"and {texts.Count - told.Count} more"];
    }
}
