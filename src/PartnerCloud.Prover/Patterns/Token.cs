namespace PartnerCloud.Prover.Patterns;

/// <summary>One step of a pattern.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="Character">The character of an exact step.</param>
/// <param name="StopsAtColon">Whether a wildcard takes no colon: in the first five parts of an ARN that is compared part by part.</param>
internal readonly record struct Token(TokenKind Kind, char Character = default, bool StopsAtColon = false)
{
    public bool Takes(char c) => Kind switch
    {
        TokenKind.Exact => c == Character,
        TokenKind.AnyCase => c == Character || c == char.ToLowerInvariant(Character),
        _ => !(StopsAtColon && c == ':'),
    };
}
