using System.Text;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>States.Format, States.StringSplit and States.UUID.</summary>
internal static class TextFunctions
{
    public static IEnumerable<IntrinsicFunction> All { get; } =
    [
        new("States.Format", 1, int.MaxValue, Format),
        new("States.StringSplit", 2, 2, Split),
        new("States.UUID", 0, 0, call => call.Random.NextGuid().ToString()),
    ];

    private static JsonNode? Format(IntrinsicCall call)
    {
        var template = call.RawTemplate ?? call.Text(0);
        var result = new StringBuilder();
        var next = 1;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '\\' && i + 1 < template.Length)
                result.Append(template[++i]);
            else if (template[i] == '{' && i + 1 < template.Length && template[i + 1] == '}')
            {
                result.Append(Interpolate(call, next++));
                i++;
            }
            else if (template[i] is '{' or '}')
                throw call.Failure("a brace that is not {} must be escaped with \\");
            else
                result.Append(template[i]);
        }

        return next == call.Arguments.Count
            ? result.ToString()
            : throw call.Failure($"the template has {next - 1} {{}} for {call.Arguments.Count - 1} values");
    }

    private static string Interpolate(IntrinsicCall call, int index)
    {
        if (index >= call.Arguments.Count)
            throw call.Failure($"the template has more {{}} than values ({call.Arguments.Count - 1})");
        return JavaText.Of(call.Arguments[index]);
    }

    /// <summary>
    /// Splits a text at every character of the second argument. Empty parts are dropped. AWS does not document an empty second argument: here the text
    /// then stays whole, because it names no character to split at.
    /// </summary>
    private static JsonArray Split(IntrinsicCall call)
    {
        var (text, separators) = (call.Text(0), call.Text(1).ToCharArray());
        string[] parts = separators.Length > 0 ? text.Split(separators, StringSplitOptions.RemoveEmptyEntries) : text.Length > 0 ? [text] : [];
        return new JsonArray([.. parts.Select(part => JsonValue.Create(part))]);
    }
}
