using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>States.StringToJson, States.JsonToString and States.JsonMerge.</summary>
internal static class JsonFunctions
{
    public static IEnumerable<IntrinsicFunction> All { get; } =
    [
        new("States.StringToJson", 1, 1, Parse),
        new("States.JsonToString", 1, 1, call => Json.Text(call.Arguments[0])),
        new("States.JsonMerge", 3, 3, Merge),
    ];

    /// <summary>Reads a text. As in AWS, an empty or blank text is null.</summary>
    private static JsonNode? Parse(IntrinsicCall call)
    {
        var text = call.Text(0);
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : Json.Parse(text);
        }
        catch (JsonException)
        {
            throw call.Failure("its argument is not JSON");
        }
    }

    /// <summary>Merges two objects. Like Step Functions, it merges only the first level.</summary>
    private static JsonObject Merge(IntrinsicCall call)
    {
        if (!Json.IsBoolean(call.Arguments[2]) || call.Arguments[2]!.GetValue<bool>())
            throw call.Failure("its third argument must be false: deep merging is not supported");
        var merged = call.Object(0).DeepClone().AsObject();
        foreach (var (name, value) in call.Object(1))
            merged[name] = Json.Copy(value);
        return merged;
    }
}
