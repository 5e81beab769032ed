namespace PartnerCloud.Lambda.Configuration;

/// <summary>The partner's contact when AWS writes or calls about a customer's account. The e-mail address is the contact address.</summary>
/// <param name="Name">The name of the person or team.</param>
/// <param name="Title">The contact's title.</param>
/// <param name="Phone">The telephone number: digits, blanks and <c>+ - ( )</c>.</param>
public sealed record PartnerContact(string Name, string Title, string Phone)
{
    /// <summary>The problem of a configured contact; null if there is none.</summary>
    public static string? ProblemOf(string text) => Parse(text) is null ? "is not name; title; telephone" : null;

    /// <summary>The contact in a text such as <c>name; title; telephone</c>. Null if the text is not valid. The lengths are AWS's limits.</summary>
    internal static PartnerContact? Parse(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 and <= 64 } name, { Length: > 0 and <= 50 } title, { Length: > 0 and <= 25 } phone]
            && phone.All(character => char.IsAsciiDigit(character) || " +-()".Contains(character, StringComparison.Ordinal))
            ? new(name, title, phone)
            : null;
}
