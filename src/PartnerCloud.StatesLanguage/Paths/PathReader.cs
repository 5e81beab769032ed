using System.Globalization;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>Reads paths: children, indices, slices, wildcards, recursive descent and simple filters.</summary>
internal static class PathReader
{
    private const string NameEnds = ".[](),='\"<>!&|?@ \t\r\n";

    /// <exception cref="ExpressionSyntaxException">The text is not a path, or uses an unsupported feature.</exception>
    public static JsonPath Read(string text)
    {
        var cursor = new TextCursor(text);
        var path = Read(cursor);
        cursor.ExpectEnd();
        return path;
    }

    public static JsonPath Read(TextCursor cursor)
    {
        var start = cursor.Position;
        cursor.Expect("$");
        var root = cursor.TryTake("$") ? PathRoot.Context : PathRoot.Input;
        var name = root == PathRoot.Input ? cursor.TakeWhile(IsVariableCharacter) : "";
        if (name == "states")
            throw cursor.Error("$states belongs to JSONata, which is not supported here");
        var steps = ReadSteps(cursor);
        return name.Length > 0
            ? new JsonPath(cursor.Since(start), PathRoot.Variable, name, steps)
            : new JsonPath(cursor.Since(start), root, null, steps);
    }

    public static List<PathStep> ReadSteps(TextCursor cursor)
    {
        var steps = new List<PathStep>();
        while (true)
        {
            if (cursor.TryTake(".."))
            {
                steps.Add(new DescendantStep());
                steps.Add(cursor.TryTake("[") ? ReadBracket(cursor) : ReadName(cursor));
            }
            else if (cursor.TryTake("."))
                steps.Add(ReadName(cursor));
            else if (cursor.TryTake("["))
                steps.Add(ReadBracket(cursor));
            else
                return steps;
        }
    }

    /// <summary>Reads a text in quotes. As in AWS, a backslash escapes only the enclosing quote and itself. Before anything else, it is a character.</summary>
    public static string ReadQuoted(TextCursor cursor)
    {
        var quote = cursor.Take();
        var text = new System.Text.StringBuilder();
        while (cursor.Peek != quote)
        {
            var next = cursor.Take();
            text.Append(next == '\\' && (cursor.Peek == quote || cursor.Peek == '\\') ? cursor.Take() : next);
        }

        cursor.Take();
        return text.ToString();
    }

    private static bool IsVariableCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static PathStep ReadName(TextCursor cursor)
    {
        if (cursor.TryTake("*"))
            return new WildcardStep();
        var name = cursor.TakeWhile(c => !NameEnds.Contains(c, StringComparison.Ordinal));
        if (name.Length == 0)
            throw cursor.Error("a name is missing");
        if (cursor.Peek == '(')
            throw cursor.Error($"path functions such as {name}() are not supported here");
        return new ChildStep([name]);
    }

    private static PathStep ReadBracket(TextCursor cursor)
    {
        cursor.SkipSpaces();
        PathStep step = cursor.Peek switch
        {
            '*' when cursor.TryTake("*") => new WildcardStep(),
            '?' when cursor.TryTake("?") => new FilterStep(cursor.Nested(FilterReader.Read)),
            '\'' or '"' => new ChildStep(ReadList(cursor, ReadQuoted)),
            _ => ReadIndices(cursor),
        };
        cursor.SkipSpaces();
        cursor.Expect("]");
        return step;
    }

    private static PathStep ReadIndices(TextCursor cursor)
    {
        var first = cursor.Peek == ':' ? null : ReadInteger(cursor);
        cursor.SkipSpaces();
        if (cursor.TryTake(":"))
        {
            var to = ReadInteger(cursor);
            var step = cursor.TryTake(":") ? ReadInteger(cursor) ?? 1 : 1;
            return step > 0 ? new SliceStep(first, to, step) : throw cursor.Error("a slice's step must be positive");
        }

        if (first is null)
            throw cursor.Error("an index, a name in quotes or * is missing");
        var indices = new List<int> { first.Value };
        while (cursor.TryTake(","))
            indices.Add(ReadInteger(cursor) ?? throw cursor.Error("an index is missing"));
        return new IndexStep(indices);
    }

    private static int? ReadInteger(TextCursor cursor)
    {
        cursor.SkipSpaces();
        var digits = cursor.TakeWhile(c => char.IsAsciiDigit(c) || c == '-');
        cursor.SkipSpaces();
        if (digits.Length == 0)
            return null;
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw cursor.Error($"{digits} is not an index");
    }

    private static List<string> ReadList(TextCursor cursor, Func<TextCursor, string> read)
    {
        var items = new List<string> { read(cursor) };
        cursor.SkipSpaces();
        while (cursor.TryTake(","))
        {
            cursor.SkipSpaces();
            if (cursor.Peek is not ('\'' or '"'))
                throw cursor.Error("a name in quotes is missing");
            items.Add(read(cursor));
            cursor.SkipSpaces();
        }

        return items;
    }
}
