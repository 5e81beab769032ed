using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Functions;

/// <summary>The placeholder <c>${Workflow}</c> in JSON files: the array item that contains it is repeated for every workflow.</summary>
public static class WorkflowPlaceholder
{
    private const string Text = "${Workflow}";

    /// <summary>Fills the placeholder. If arrays are nested, only the item of the innermost one is repeated.</summary>
    public static JsonNode? Fill(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value)))),
        JsonArray items => new JsonArray([.. items.SelectMany(Repeat)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<JsonNode?> Repeat(JsonNode? item)
    {
        var filled = Fill(item);
        return filled?.ToJsonString() is { } json && json.Contains(Text, StringComparison.Ordinal)
            ? WorkflowNames.All.Select(workflow => JsonNode.Parse(json.Replace(Text, workflow, StringComparison.Ordinal)))
            : [filled];
    }
}
