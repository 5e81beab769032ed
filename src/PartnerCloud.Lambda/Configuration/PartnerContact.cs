namespace PartnerCloud.Lambda.Configuration;

/// <summary>The partner's contact when AWS writes or calls about a customer's account. The e-mail address is the contact address.</summary>
/// <param name="Name">The name of the person or team.</param>
/// <param name="Title">The contact's title.</param>
/// <param name="Phone">The telephone number: digits, blanks and <c>+ - ( )</c>.</param>
public sealed record PartnerContact(string Name, string Title, string Phone)
{
    private const string Variable = "PARTNER_CLOUD_ALTERNATE_CONTACT";

    /// <summary>The configured contact; null if there is none.</summary>
    internal static PartnerContact? From(EnvironmentReader variables)
    {
        var text = variables.Optional(Variable, "Cloud Operations; Service desk; +1 206 555 0100", ProblemOf);
        return text is null ? null : Parse(text);
    }

    /// <summary>The problem of a configured contact; null if there is none.</summary>
    public static string? ProblemOf(string text) => Parse(text) is null ? "is not name; title; telephone" : null;

    /// <summary>The lengths are AWS's limits.</summary>
    private static PartnerContact? Parse(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 and <= 64 } name, { Length: > 0 and <= 50 } title, { Length: > 0 and <= 25 } phone]
            && phone.All(character => char.IsAsciiDigit(character) || " +-()".Contains(character, StringComparison.Ordinal))
            ? new(name, title, phone)
            : null;
}
