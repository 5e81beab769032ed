using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// Undoes the escapes of JSON, URLs and XML in a text, at any nesting depth, so that a search finds escaped secrets. The result is for searching
/// only: texts that merely look like escapes are changed too.
/// </summary>
internal static class UnescapedText
{
    private const int DeepestNesting = 6;
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\%&");

    public static string Text(string text)
    {
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            var plain = Once(text);
            if (plain.Length == text.Length)
                break;
            text = plain;
        }
        return text;
    }

    private static string Once(string text)
    {
        var at = text.AsSpan().IndexOfAny(Marks);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            plain.Append(text, from, at - from);
            from = at + Undo(text.AsSpan(at), plain);
            at = text.AsSpan(from).IndexOfAny(Marks) is var next and >= 0 ? from + next : -1;
        }
        return plain.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Undoes one escape, and returns its length in characters.</summary>
    private static int Undo(ReadOnlySpan<char> rest, StringBuilder plain) => rest[0] switch
    {
        '\\' => Backslash(rest, plain),
        '%' when Hex(rest, 1, 2) is { } letter => Write(letter, 3, plain),
        '&' => Entity(rest, plain),
        _ => Write(rest[0], 1, plain),
    };

    private static int Backslash(ReadOnlySpan<char> rest, StringBuilder plain)
    {
        var many = rest.IndexOfAnyExcept('\\');
        return many < 0 ? rest.Length
            : rest[many] is 'u' && Hex(rest, many + 1, 4) is { } letter ? Write(letter, many + 5, plain)
            : many;
    }

    private static int Entity(ReadOnlySpan<char> rest, StringBuilder plain)
    {
        var end = rest[..Math.Min(rest.Length, 10)].IndexOf(';');
        return end > 0 && WebUtility.HtmlDecode(rest[..(end + 1)].ToString()) is [var letter] ? Write(letter, end + 1, plain) : Write('&', 1, plain);
    }

    private static char? Hex(ReadOnlySpan<char> rest, int from, int length) =>
        rest.Length >= from + length && ushort.TryParse(rest.Slice(from, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : null;

    private static int Write(char letter, int read, StringBuilder plain)
    {
        plain.Append(letter);
        return read;
    }
}
