using System.Text.RegularExpressions;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>Mutates texts. It mutates JSON at its values, so that most results are still JSON. It mutates other texts by characters.</summary>
internal sealed partial class Mutator(Random random)
{
    public int Next(int below) => random.Next(below);

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A text to put between the quotes of a JSON string.</summary>
    public string Text() => random.Next(8) switch
    {
        0 => new string(OneOf("aA1-._@ é\U0001F600"[..9].ToCharArray()), random.Next(1, 400)),
        1 => OneOf(HostileValues.Texts) + OneOf(HostileValues.Texts),
        2 => string.Concat(Enumerable.Range(0, random.Next(1, 70)).Select(_ => (char)random.Next('a', 'z' + 1))),
        3 => $"\\u{random.Next(0x10000):x4}",
        _ => OneOf(HostileValues.Texts),
    };

    /// <summary>Any JSON value.</summary>
    public string Value() => random.Next(3) == 0 ? OneOf(HostileValues.Values) : $"\"{Text()}\"";

    /// <summary>Mutates JSON in up to four places.</summary>
    public string Json(string json)
    {
        for (var times = Math.Min(random.Next(6), 4); times > 0; times--) json = OnceInJson(json);
        return json;
    }

    /// <summary>Mutates any text in one to six places.</summary>
    public string Characters(string text)
    {
        for (var times = random.Next(1, 7); times > 0; times--) text = OnceInText(text);
        return text;
    }

    /// <summary>A hostile text without JSON's escapes.</summary>
    public string Plain() => Unescape().Replace(Text(), escape => escape.Groups[1].Success ? ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString() : escape.Groups[2].Value);

    private string OnceInJson(string json)
    {
        var values = ValueToken().Matches(json);
        if (values.Count == 0) return Value();
        var value = values[random.Next(values.Count)];
        return random.Next(9) switch
        {
            0 => json.Remove(value.Index, value.Length).Insert(value.Index, Value()),
            1 or 2 when value.Value is ['"', ..] => json.Insert(value.Index + 1 + random.Next(value.Length - 1), Text()),
            3 when value.Value is ['"', ..] => json.Remove(value.Index + 1, value.Length - 2).Insert(value.Index + 1, Text()),
            4 => json.Insert(json.IndexOf('{', StringComparison.Ordinal) + 1, $"\"{Text()}\":{Value()},"),
            5 when MemberToken().Matches(json) is { Count: > 0 } members && OneOf(members) is var member => json.Insert(member.Index, member.Value + ","),
            6 when MemberToken().Matches(json) is { Count: > 0 } members && OneOf(members) is var member => Without(json, member),
            7 when NameToken().Matches(json) is { Count: > 0 } names && OneOf(names) is var name => json.Remove(name.Index + 1, name.Length - 2).Insert(name.Index + 1, Text()),
            _ => json.Remove(value.Index, value.Length).Insert(value.Index, Value()),
        };
    }

    private static string Without(string json, Match member)
    {
        var rest = json.Remove(member.Index, member.Length);
        return rest.Remove(member.Index, member.Index < rest.Length && rest[member.Index] == ',' ? 1 : 0);
    }

    private string OnceInText(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(text.Length - at, 12) + 1);
        return random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Plain()),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, ((char)random.Next(0x20, 0x7f)).ToString()),
            _ => text.Insert(at, string.Concat(Enumerable.Repeat(text.Substring(at, Math.Min(length, 3)), random.Next(1, 40)))),
        };
    }

    [GeneratedRegex("""(?<=[:\[,])\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)(?!\s*:)""")]
    private static partial Regex ValueToken();

    [GeneratedRegex("""("(?:[^"\\]|\\.)*")(?=\s*:)""")]
    private static partial Regex NameToken();

    [GeneratedRegex("""("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)""")]
    private static partial Regex MemberToken();

    [GeneratedRegex(@"\\(?:u([0-9a-f]{4})|(.))")]
    private static partial Regex Unescape();
}
