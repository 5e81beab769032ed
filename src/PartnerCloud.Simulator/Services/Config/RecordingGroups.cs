using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The recorded resource types: all, a list, or all except a list. These choices exclude each other.</summary>
internal static class RecordingGroups
{
    private const string AllTypes = "ALL_SUPPORTED_RESOURCE_TYPES";
    private const string SomeTypes = "INCLUSION_BY_RESOURCE_TYPES";
    private const string AllButSome = "EXCLUSION_BY_RESOURCE_TYPES";

    /// <summary>The group with defaults for everything it omits, as Config returns it.</summary>
    public static JsonObject Checked(JsonObject? group)
    {
        var included = group?.Texts("resourceTypes") ?? [];
        var excluded = group?.Object("exclusionByResourceTypes")?.Texts("resourceTypes") ?? [];
        var strategy = group?.Object("recordingStrategy")?.Text("useOnly");
        var all = group?.Flag("allSupported") ?? (strategy is null ? included.Count == 0 && excluded.Count == 0 : strategy == AllTypes);
        var global = group?.Flag("includeGlobalResourceTypes") ?? false;
        strategy ??= all ? AllTypes : excluded.Count > 0 ? AllButSome : SomeTypes;
        if (!Agree(all, global, strategy, included.Count, excluded.Count))
            throw new AwsErrorException("InvalidRecordingGroupException", "The recording group is not valid. Record all supported types (with or without global ones), list the types to record, or list the types to exclude.");
        return new()
        {
            ["allSupported"] = all,
            ["includeGlobalResourceTypes"] = global,
            ["resourceTypes"] = List(included),
            ["exclusionByResourceTypes"] = new JsonObject { ["resourceTypes"] = List(excluded) },
            ["recordingStrategy"] = new JsonObject { ["useOnly"] = strategy },
        };
    }

    private static bool Agree(bool all, bool global, string strategy, int included, int excluded) => strategy switch
    {
        AllTypes => all && included == 0 && excluded == 0,
        SomeTypes => !all && !global && included > 0 && excluded == 0,
        AllButSome => !all && !global && included == 0 && excluded > 0,
        _ => false,
    };

    private static JsonArray List(IReadOnlyList<string> types) => [.. types.Select(type => (JsonNode)type)];
}
