using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>States.Array and the other array functions.</summary>
internal static class ArrayFunctions
{
    private const int LongestRange = 1000;

    public static IEnumerable<IntrinsicFunction> All { get; } =
    [
        new("States.Array", 0, int.MaxValue, call => ArrayOf(call.Arguments)),
        new("States.ArrayPartition", 2, 2, Partition),
        new("States.ArrayContains", 2, 2, call => call.Array(0).Any(item => JsonNode.DeepEquals(item, call.Arguments[1]))),
        new("States.ArrayRange", 3, 3, Range),
        new("States.ArrayGetItem", 2, 2, GetItem),
        new("States.ArrayLength", 1, 1, call => call.Array(0).Count),
        new("States.ArrayUnique", 1, 1, Unique),
    ];

    private static JsonArray ArrayOf(IEnumerable<JsonNode?> items) => new([.. items.Select(Json.Copy)]);

    private static JsonArray Partition(IntrinsicCall call)
    {
        var size = call.Integer(1);
        return size > 0
            ? new JsonArray([.. call.Array(0).Chunk(size).Select(ArrayOf)])
            : throw call.Failure("the size of a part must be positive");
    }

    private static JsonArray Range(IntrinsicCall call)
    {
        var (first, last, step) = ((long)call.Integer(0), (long)call.Integer(1), (long)call.Integer(2));
        if (step == 0)
            throw call.Failure("the step must not be 0");
        var count = Math.Max(0, (last - first) / step + 1);
        if ((last - first) * Math.Sign(step) < 0)
            count = 0;
        return count <= LongestRange
            ? new JsonArray([.. Enumerable.Range(0, (int)count).Select(i => JsonValue.Create(first + i * step))])
            : throw call.Failure($"a range can have at most {LongestRange} items");
    }

    private static JsonNode? GetItem(IntrinsicCall call)
    {
        var (items, index) = (call.Array(0), call.Integer(1));
        return index >= 0 && index < items.Count ? items[index] : throw call.Failure($"the array of {items.Count} has no item {index}");
    }

    private static JsonArray Unique(IntrinsicCall call)
    {
        var unique = new List<JsonNode?>();
        foreach (var item in call.Array(0))
        {
            if (!unique.Any(seen => JsonNode.DeepEquals(seen, item)))
                unique.Add(item);
        }

        return ArrayOf(unique);
    }
}
