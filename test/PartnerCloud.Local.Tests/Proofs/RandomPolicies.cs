using System.Text.Json;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Local.Tests.Proofs;

/// <summary>Small random policies, claims and requests that are similar enough to match each other.</summary>
internal sealed class RandomPolicies(int seed)
{
    private const string Dana = "dana";

    private static readonly string[] ActionPatterns = ["s:*", "*", "s:A*", "S:ab", "t:*b", "?:b", "s:*b*", "t:a?"];
    private static readonly string[] Actions = ["s:a", "s:ab", "S:Abc", "t:ab", "t:b", "s:b", "u:b", "t:axb"];
    private static readonly string[] ResourcePatterns = ["*", "arn:aws:s::1:a*", "arn:aws:s::1:a/b", "arn:aws:*:a?b", "*/b", "arn:aws:s::1:user/${aws:username}", "arn:aws:s::1:user/d*", "arn:aws:s::${*}:a"];
    private static readonly string[] Resources = ["*", "arn:aws:s::1:a", "arn:aws:s::1:a/b", "arn:aws:s::1:acb", "arn:aws:s::1:user/dana", "arn:aws:s::1:user/dan", "arn:aws:s:r:2:x/b", "arn:aws:s::*:a"];
    private static readonly string[] Texts = ["x", "X", "xy", "x*", "*", "?y", "${aws:username}", "y"];
    private static readonly string[] Arns = ["arn:aws:iam::1:role/a*", "arn:*:iam::*:role/*", "arn:aws:iam::?:user/${aws:username}", "*", "arn:aws:iam::1:role/a:b"];
    private static readonly string[] TextValues = ["x", "X", "xy", "y", "yy", Dana, "x*", "z"];
    private static readonly string[] ArnValues = ["arn:aws:iam::1:role/ab", "arn:aws:iam::1:role/a:b", "arn:aws:iam::22:user/dana", "arn:aws:iam::2:user/dana", "arn:cn:iam::1:x:role/a"];
    private static readonly string[] TextOperators = ["StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringEqualsIfExists", "StringNotLikeIfExists"];
    private static readonly string[] SeveralOperators =
        ["ForAnyValue:StringEquals", "ForAllValues:StringLike", "ForAnyValue:StringNotEquals", "ForAllValues:StringNotLike", "ForAnyValue:StringLike", "ForAllValues:StringEqualsIfExists"];
    private static readonly string[] ArnOperators = ["ArnLike", "ArnNotLike", "ArnEquals", "ArnNotEquals", "ArnLikeIfExists"];

    private readonly Random random = new(seed);

    public int Next(int most) => random.Next(most);

    public int Next(int least, int most) => random.Next(least, most);

    public string Policy() => $$"""{ "Version": "2012-10-17", "Statement": [{{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(number => Statement(number)))}}] }""";

    public string Claim()
    {
        var members = new List<string> { "\"id\": \"random\"", "\"claim\": \"Nobody.\"", "\"lines\": [\"line\"]", $"\"actions\": {Some(ActionPatterns)}", $"\"resources\": {Some(ResourcePatterns)}" };
        if (random.Next(3) == 0) members.Add($"\"notActions\": {Some(ActionPatterns)}");
        if (random.Next(3) == 0) members.Add($"\"notResources\": {Some(ResourcePatterns)}");
        if (random.Next(2) == 0) members.Add($"\"condition\": {Condition()}");
        var needsName = string.Concat(members).Contains("${aws:username}", StringComparison.Ordinal);
        if (needsName || random.Next(2) == 0) members.Add($$"""{{"\"fixed\""}}: { "aws:username": "{{Dana}}" }""");
        return $"[{{ {string.Join(", ", members)} }}]";
    }

    public Counterexample Request(IReadOnlyDictionary<string, string> fixedValues)
    {
        var context = new Dictionary<string, IReadOnlyList<string>> { ["aws:SecureTransport"] = [random.Next(2) == 0 ? "true" : "false"] };
        Set("k:text", random.Next(3) == 0 ? [] : [Of(TextValues)]);
        Set("k:arn", random.Next(3) == 0 ? [] : [Of(ArnValues)]);
        Set("k:several", [.. Enumerable.Range(0, random.Next(3)).Select(_ => Of(TextValues))]);
        foreach (var (key, value) in fixedValues) context[key] = [value];
        return new(Of(Actions), Of(Resources), context);

        void Set(string key, IReadOnlyList<string> values)
        {
            if (values.Count > 0) context[key] = values;
        }
    }

    private string Statement(int number)
    {
        var isAllow = random.Next(3) == 0;
        var condition = random.Next(3) == 0 ? "" : $", \"Condition\": {Condition(withVariables: !isAllow)}";
        return $$"""{ "Sid": "S{{number}}", "Effect": "{{(isAllow ? "Allow" : "Deny")}}", "{{Not()}}Action": {{Some(ActionPatterns)}}, "{{Not()}}Resource": {{Some(ResourcePatterns, withVariables: !isAllow)}}{{condition}} }""";
    }

    private string Not() => random.Next(4) == 0 ? "Not" : "";

    private string Condition(bool withVariables = true)
    {
        var entries = new Dictionary<string, string>();
        for (var entry = random.Next(1, 3); entry > 0; entry--)
        {
            _ = random.Next(6) switch
            {
                0 => Add(Of(ArnOperators), "k:arn", Some(Arns, withVariables)),
                1 => Add(Of(SeveralOperators), "k:several", Some(Texts, withVariables)),
                2 => Add(random.Next(2) == 0 ? "Bool" : "BoolIfExists", "aws:SecureTransport", random.Next(2) == 0 ? "\"true\"" : "\"false\""),
                3 => Add("Null", Of("k:text", "K:Arn", "k:several"), random.Next(2) == 0 ? "\"true\"" : "\"false\""),
                _ => Add(Of(TextOperators), Of("k:text", "K:Text"), Some(Texts, withVariables)),
            };
        }

        return $"{{ {string.Join(", ", entries.Select(entry => $"\"{entry.Key}\": {entry.Value}"))} }}";

        bool Add(string name, string key, string values) => entries.TryAdd(name, $"{{ \"{key}\": {values} }}");
    }

    private string Some(string[] pool, bool withVariables = true)
    {
        var from = withVariables ? pool : [.. pool.Where(text => !text.Contains("aws:", StringComparison.Ordinal) || !text.Contains('$', StringComparison.Ordinal))];
        return JsonSerializer.Serialize(Enumerable.Range(0, random.Next(1, 3)).Select(_ => Of(from)).Distinct());
    }

    private string Of(params string[] pool) => pool[random.Next(pool.Length)];
}
