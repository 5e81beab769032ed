using System.Globalization;
using System.Text;
using PartnerCloud.StatesLanguage.Intrinsics;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>Reads paths and calls of intrinsic functions.</summary>
internal static class ExpressionReader
{
    /// <exception cref="ExpressionSyntaxException">The text is neither a path nor a call, or names an unknown function.</exception>
    public static Expression Read(string text)
    {
        var cursor = new TextCursor(text);
        Expression expression = cursor.Peek == '$' ? new PathExpression(PathReader.Read(cursor)) : ReadCall(cursor);
        cursor.ExpectEnd();
        return expression;
    }

    private static IntrinsicExpression ReadCall(TextCursor cursor)
    {
        var name = cursor.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');
        if (!name.StartsWith("States.", StringComparison.Ordinal))
            throw cursor.Error("neither a path nor an intrinsic function");
        var function = IntrinsicFunctions.Find(name) ?? throw cursor.Error($"the intrinsic function {name} is not supported here");
        var arguments = ReadArguments(cursor);
        if (arguments.Count < function.Fewest || arguments.Count > function.Most)
            throw cursor.Error($"{name} does not take {arguments.Count} arguments");
        return new IntrinsicExpression(function, arguments);
    }

    private static List<Expression> ReadArguments(TextCursor cursor)
    {
        var arguments = new List<Expression>();
        cursor.SkipSpaces();
        cursor.Expect("(");
        cursor.SkipSpaces();
        if (cursor.TryTake(")"))
            return arguments;
        do
        {
            cursor.SkipSpaces();
            arguments.Add(ReadArgument(cursor));
            cursor.SkipSpaces();
        }
        while (cursor.TryTake(","));
        cursor.Expect(")");
        return arguments;
    }

    private static Expression ReadArgument(TextCursor cursor) => cursor.Peek switch
    {
        '$' => new PathExpression(PathReader.Read(cursor)),
        '\'' => ReadString(cursor),
        'S' => cursor.Nested(ReadCall),
        _ => ReadWord(cursor),
    };

    private static LiteralExpression ReadString(TextCursor cursor)
    {
        cursor.Take();
        var raw = new StringBuilder();
        var value = new StringBuilder();
        while (cursor.Peek != '\'')
        {
            var c = cursor.Take();
            raw.Append(c);
            if (c == '\\')
            {
                c = cursor.Take();
                if (c is not ('\'' or '{' or '}' or '\\'))
                    throw cursor.Error($"the escape \\{c} does not exist: use \\' \\{{ \\}} and \\\\");
                raw.Append(c);
            }

            value.Append(c);
        }

        cursor.Take();
        return new LiteralExpression(value.ToString(), raw.ToString());
    }

    private static LiteralExpression ReadWord(TextCursor cursor)
    {
        var word = cursor.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.');
        return word switch
        {
            "true" => new LiteralExpression(true),
            "false" => new LiteralExpression(false),
            "null" => new LiteralExpression(null),
            _ when decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new LiteralExpression(number),
            _ => throw cursor.Error("an argument must be a path, a 'string', a number, true, false, null or another intrinsic function"),
        };
    }
}
