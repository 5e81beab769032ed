using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>Reads a filter's condition: comparisons and existence tests of <c>@</c> paths, combined with <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.</summary>
internal static class FilterReader
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    /// <summary>Reads the condition in parentheses after the question mark.</summary>
    public static Func<JsonNode?, bool> Read(TextCursor cursor)
    {
        cursor.SkipSpaces();
        cursor.Expect("(");
        var condition = ReadOr(cursor);
        cursor.Expect(")");
        return condition;
    }

    private static Func<JsonNode?, bool> ReadOr(TextCursor cursor)
    {
        var left = ReadAnd(cursor);
        while (cursor.TryTake("||"))
        {
            var (a, b) = (left, ReadAnd(cursor));
            left = node => a(node) || b(node);
        }

        return left;
    }

    private static Func<JsonNode?, bool> ReadAnd(TextCursor cursor)
    {
        var left = ReadTerm(cursor);
        while (cursor.TryTake("&&"))
        {
            var (a, b) = (left, ReadTerm(cursor));
            left = node => a(node) && b(node);
        }

        return left;
    }

    private static Func<JsonNode?, bool> ReadTerm(TextCursor cursor)
    {
        cursor.SkipSpaces();
        var negated = cursor.TryTake("!");
        cursor.SkipSpaces();
        var condition = cursor.Peek == '(' ? cursor.Nested(Read) : ReadComparison(cursor);
        cursor.SkipSpaces();
        return negated ? node => !condition(node) : condition;
    }

    private static Func<JsonNode?, bool> ReadComparison(TextCursor cursor)
    {
        var left = ReadOperand(cursor);
        cursor.SkipSpaces();
        var sign = Operators.FirstOrDefault(cursor.TryTake);
        if (sign is null)
            return node => left(node).Found;
        cursor.SkipSpaces();
        var right = ReadOperand(cursor);
        return node => Compare(left(node), sign, right(node));
    }

    private static Func<JsonNode?, (bool Found, JsonNode? Value)> ReadOperand(TextCursor cursor)
    {
        if (cursor.TryTake("@"))
        {
            var path = new JsonPath("@", PathRoot.Input, null, PathReader.ReadSteps(cursor));
            return node => (path.TrySelect(node, out var value), value);
        }

        var literal = ReadLiteral(cursor);
        return _ => (true, literal);
    }

    private static JsonNode? ReadLiteral(TextCursor cursor)
    {
        if (cursor.Peek is '\'' or '"')
            return PathReader.ReadQuoted(cursor);
        var word = cursor.TakeWhile(c => char.IsLetterOrDigit(c) || c is '-' or '+' or '.');
        return word switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            _ when decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw cursor.Error("a filter compares @ paths with strings, numbers, true, false and null; anything else is not supported here"),
        };
    }

    private static bool Compare((bool Found, JsonNode? Value) left, string sign, (bool Found, JsonNode? Value) right)
    {
        if (!left.Found || !right.Found)
            return sign == "!=" && left.Found != right.Found;
        if (sign is "==" or "!=")
            return JsonNode.DeepEquals(left.Value, right.Value) == (sign == "==");
        int order;
        if (Json.TryNumber(left.Value, out var x) && Json.TryNumber(right.Value, out var y))
            order = x.CompareTo(y);
        else if (Json.IsString(left.Value) && Json.IsString(right.Value))
            order = string.CompareOrdinal(left.Value!.GetValue<string>(), right.Value!.GetValue<string>());
        else
            return false;
        return sign switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }
}
