using System.Globalization;
using System.Text;

namespace PartnerCloud.Lambda.Common;

/// <summary>What can be shown to people, in a mail, a console or a page, without changing how the rest is shown.</summary>
internal static class PrintableText
{
    /// <summary>Whether all of a text can be shown.</summary>
    public static bool Is(string text) => text.EnumerateRunes().All(Is);

    /// <summary>False for control characters, line breaks, what turns the direction of writing, what cannot be seen, and what SNS takes in no message.</summary>
    public static bool Is(Rune letter) => (letter.Value & 0xFFFE) != 0xFFFE
        && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>The text with something else in the place of what cannot be shown; half of a surrogate pair becomes U+FFFD.</summary>
    public static string Of(string text, char instead)
    {
        if (Is(text) && !text.Any(char.IsSurrogate)) return text;
        return string.Concat(text.EnumerateRunes().Select(letter => Is(letter) ? letter.ToString() : instead.ToString()));
    }

    /// <summary>The beginning of a text: at most so many characters, and no half of a surrogate pair at its end.</summary>
    public static string Beginning(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
