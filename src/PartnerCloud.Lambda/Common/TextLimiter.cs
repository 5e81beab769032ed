using System.Text.Json;

namespace PartnerCloud.Lambda.Common;

/// <summary>Limits a list of texts: as many as fit, and the number of others. Step Functions passes on no more than 256 KiB.</summary>
internal static class TextLimiter
{
    private const string Ellipsis = "...";

    /// <summary>The first texts, and the number of others. If the first text alone is too long, it is cut.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="longest">The limit of the returned texts in total, in bytes of JSON. A character takes up to twelve bytes.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> texts, int longest)
    {
        var length = 0;
        var kept = texts.TakeWhile(text => (length += "\"\",".Length + BytesOf(text)) <= longest).ToList();
        if (kept.Count == texts.Count) return texts;
        if (kept.Count == 0) kept.Add(Shortened(texts[0], longest - "\"\",".Length));
        return kept.Count == texts.Count ? kept : [.. kept, $"and {texts.Count - kept.Count} more"];
    }

    /// <summary>The text, cut if it has more bytes of JSON than that.</summary>
    public static string Cut(string text, int longest) => BytesOf(text) <= longest ? text : Shortened(text, longest);

    private static string Shortened(string text, int longest)
    {
        var length = Ellipsis.Length;
        return string.Concat(text.EnumerateRunes().Select(letter => letter.ToString()).TakeWhile(letter => (length += BytesOf(letter)) <= longest)) + Ellipsis;
    }

    private static int BytesOf(string text) => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length;
}
