using System.Text.Json;

namespace PartnerCloud.Lambda.Common;

/// <summary>What is told of many things: as many as fit, and how many more there were. Step Functions hands on no more than 256 KiB.</summary>
internal static class TextLimiter
{
    private const string Cut = "...";

    /// <summary>The first texts, and how many more there were. A first one that is too long by itself is cut.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="longest">How long those that are told may be together, in bytes of JSON: a letter takes up to twelve there.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> texts, int longest)
    {
        var length = 0;
        var told = texts.TakeWhile(text => (length += "\"\",".Length + BytesOf(text)) <= longest).ToList();
        if (told.Count == texts.Count) return texts;
        if (told.Count == 0) told.Add(Shortened(texts[0], longest - "\"\",".Length));
        return told.Count == texts.Count ? told : [.. told, $"and {texts.Count - told.Count} more"];
    }

    private static string Shortened(string text, int longest)
    {
        var length = Cut.Length;
        return string.Concat(text.EnumerateRunes().Select(letter => letter.ToString()).TakeWhile(letter => (length += BytesOf(letter)) <= longest)) + Cut;
    }

    private static int BytesOf(string text) => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length;
}
