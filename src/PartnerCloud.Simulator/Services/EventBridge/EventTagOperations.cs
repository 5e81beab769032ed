using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The tags of rules and buses.</summary>
internal static class EventTagOperations
{
    public static JsonObject? Add(JsonObject input, EventScope scope)
    {
        var tags = TagsOf(input, scope);
        foreach (var tag in input.Pairs("Tags"))
            tags[tag.Key] = tag.Value;
        return null;
    }

    public static JsonObject? Remove(JsonObject input, EventScope scope)
    {
        var tags = TagsOf(input, scope);
        foreach (var key in input.Texts("TagKeys") ?? [])
            tags.Remove(key);
        return null;
    }

    public static JsonObject List(JsonObject input, EventScope scope) => new() { ["Tags"] = TagsOf(input, scope).TagList() };

    private static SortedDictionary<string, string> TagsOf(JsonObject input, EventScope scope)
    {
        var arn = input.Needed("ResourceARN", 1600);
        return scope.State.EventBuses.Values.FirstOrDefault(bus => bus.Arn == arn)?.Tags
            ?? scope.State.EventBuses.Values.SelectMany(bus => bus.Rules.Values).FirstOrDefault(rule => rule.Arn == arn)?.Tags
            ?? throw new AwsErrorException("ResourceNotFoundException", $"The resource {arn} does not exist.");
    }
}
