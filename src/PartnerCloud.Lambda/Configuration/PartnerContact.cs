namespace PartnerCloud.Lambda.Configuration;

/// <summary>Who answers for the partner when AWS writes or calls about a customer's account; his e-mail is the contact address.</summary>
/// <param name="Name">His or the team's name.</param>
/// <param name="Title">His title.</param>
/// <param name="Phone">His telephone number: digits, blanks and <c>+ - ( )</c>.</param>
public sealed record PartnerContact(string Name, string Title, string Phone)
{
    private const string Variable = "PARTNER_CLOUD_ALTERNATE_CONTACT";

    /// <summary>Null where no contact is configured.</summary>
    internal static PartnerContact? From(EnvironmentReader variables)
    {
        var text = variables.Optional(Variable, "Cloud Operations; Service desk; +1 206 555 0100", ProblemOf);
        return text is null ? null : Parse(text);
    }

    /// <summary>What is wrong with a contact as it is configured; null where nothing is.</summary>
    public static string? ProblemOf(string text) => Parse(text) is null ? "is not name; title; telephone" : null;

    /// <summary>The lengths are those that AWS takes.</summary>
    private static PartnerContact? Parse(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 and <= 64 } name, { Length: > 0 and <= 50 } title, { Length: > 0 and <= 25 } phone]
            && phone.All(character => char.IsAsciiDigit(character) || " +-()".Contains(character, StringComparison.Ordinal))
            ? new(name, title, phone)
            : null;
}
