using System.Text;

namespace PartnerCloud.Prover.Patterns;

/// <summary>A pattern of a policy as a list of tokens, with its variables replaced by their values.</summary>
/// <param name="Key">A key that is equal for equal lists of tokens.</param>
/// <param name="Tokens">The tokens.</param>
internal sealed record Pattern(string Key, IReadOnlyList<Token> Tokens)
{
    private const int ArnParts = 6;

    /// <summary>Reads a text. The value of a variable is taken literally: a star in it is not a wildcard.</summary>
    /// <param name="text">The text, for example <c>arn:aws:iam::*:user/${aws:username}</c>.</param>
    /// <param name="style">How the text is compared.</param>
    /// <param name="fixedValues">The values of variables, by condition key. Names are compared without case.</param>
    /// <exception cref="UnknownVariableException">A variable has no fixed value.</exception>
    public static Pattern Read(string text, PatternStyle style, IReadOnlyDictionary<string, string> fixedValues)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{' && text.IndexOf('}', at) is var end and > 0)
            {
                tokens.AddRange(ValueOf(text[(at + 2)..end], fixedValues).Select(c => Literal(c, style)));
                at = end;
            }
            else
                tokens.Add(Read(text[at], style));
        }

        if (style == PatternStyle.Arn)
            PartByPart(tokens);
        return new(KeyOf(tokens), tokens);
    }

    public static Pattern Read(string text, PatternStyle style) => Read(text, style, new Dictionary<string, string>());

    private static string ValueOf(string variable, IReadOnlyDictionary<string, string> fixedValues)
    {
        if (variable is "*" or "?" or "$")
            return variable;
        var name = variable.Split(',')[0].Trim();
        return fixedValues.FirstOrDefault(value => string.Equals(value.Key, name, StringComparison.OrdinalIgnoreCase)).Value ?? throw new UnknownVariableException(variable);
    }

    private static Token Read(char c, PatternStyle style) => style is PatternStyle.Exact or PatternStyle.ExactAnyCase
        ? Literal(c, style)
        : c switch
        {
            '*' => new(TokenKind.Many),
            '?' => new(TokenKind.One),
            _ => Literal(c, style),
        };

    private static Token Literal(char c, PatternStyle style) => style switch
    {
        PatternStyle.Action => new(TokenKind.Exact, char.ToLowerInvariant(c)),
        PatternStyle.ExactAnyCase when char.IsLetter(c) => new(TokenKind.AnyCase, char.ToUpperInvariant(c)),
        _ => new(TokenKind.Exact, c),
    };

    /// <summary>A single star matches every ARN. Other patterns have six parts. A wildcard cannot match beyond its part, except in the last part.</summary>
    private static void PartByPart(List<Token> tokens)
    {
        if (tokens is [{ Kind: TokenKind.Many }])
            return;
        var colons = 0;
        for (var at = 0; at < tokens.Count && colons < ArnParts - 1; at++)
        {
            if (tokens[at] is { Kind: TokenKind.Exact, Character: ':' })
                colons++;
            else if (tokens[at].Kind is TokenKind.Many or TokenKind.One)
                tokens[at] = tokens[at] with { StopsAtColon = true };
        }

        if (colons < ArnParts - 1)
            throw new FormatException("it is compared as an ARN but has fewer than six parts");
    }

    private static string KeyOf(List<Token> tokens)
    {
        var key = new StringBuilder();
        foreach (var token in tokens)
        {
            key.Append((char)('0' + (int)token.Kind + (token.StopsAtColon ? 4 : 0)));
            if (token.Kind is TokenKind.Exact or TokenKind.AnyCase)
                key.Append(token.Character);
        }

        return key.ToString();
    }
}
