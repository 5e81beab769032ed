namespace PartnerCloud.Prover.Patterns;

/// <summary>One token of a pattern.</summary>
/// <param name="Kind">What it matches.</param>
/// <param name="Character">The character of an exact token.</param>
/// <param name="StopsAtColon">Whether a wildcard does not match a colon, as in the first five parts of an ARN.</param>
internal readonly record struct Token(TokenKind Kind, char Character = default, bool StopsAtColon = false)
{
    public bool Takes(char c) => Kind switch
    {
        TokenKind.Exact => c == Character,
        TokenKind.AnyCase => c == Character || c == char.ToLowerInvariant(Character),
        _ => !(StopsAtColon && c == ':'),
    };
}
