namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>Reads an expression character by character.</summary>
internal sealed class TextCursor(string text)
{
    /// <summary>AWS's nesting limit for intrinsic functions. Here it also applies to parentheses in filters.</summary>
    private const int MostNested = 10;

    private int position;
    private int nested;

    public bool AtEnd => position >= text.Length;

    /// <summary>The next character; NUL at the end of the text.</summary>
    public char Peek => AtEnd ? '\0' : text[position];

    public int Position => position;

    public char Take() => AtEnd ? throw Error("it ends too early") : text[position++];

    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, position, expected, 0, expected.Length) != 0)
            return false;
        position += expected.Length;
        return true;
    }

    public void Expect(string expected)
    {
        if (!TryTake(expected))
            throw Error($"'{expected}' is missing");
    }

    public string TakeWhile(Func<char, bool> accept)
    {
        var start = position;
        while (!AtEnd && accept(text[position]))
            position++;
        return text[start..position];
    }

    public void SkipSpaces() => TakeWhile(char.IsWhiteSpace);

    public string Since(int start) => text[start..position];

    /// <summary>Reads a nested expression.</summary>
    public T Nested<T>(Func<TextCursor, T> read)
    {
        if (++nested > MostNested)
            throw Error($"it is nested more than {MostNested} deep");
        var inner = read(this);
        nested--;
        return inner;
    }

    public void ExpectEnd()
    {
        if (!AtEnd)
            throw Error($"'{text[position..]}' is not supported here");
    }

    public ExpressionSyntaxException Error(string what) =>
        new($"'{text}' cannot be read: {what} (at character {position + 1}).");
}
