using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.CloudTrail.History;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>Whether a trail logs a management event: its region, and its event selectors.</summary>
internal static class TrailSelection
{
    private static readonly Dictionary<string, Func<string, string, bool>> Operators = new(StringComparer.Ordinal)
    {
        ["Equals"] = (value, given) => value == given,
        ["StartsWith"] = (value, given) => value.StartsWith(given, StringComparison.Ordinal),
        ["EndsWith"] = (value, given) => value.EndsWith(given, StringComparison.Ordinal),
    };

    public static bool Logs(this Trail trail, ApiCall call, string region) =>
        trail.IsLogging
        && (trail.IsMultiRegionTrail || trail.HomeRegion == region)
        && (trail.IncludeGlobalServiceEvents || !call.IsGlobal)
        && (trail.AdvancedEventSelectors is { } advanced ? advanced.OfType<JsonObject>().Any(one => Takes(one, call))
            : trail.EventSelectors is not { } basic || basic.OfType<JsonObject>().Any(one => TakesBasic(one, call)));

    private static bool TakesBasic(JsonObject selector, ApiCall call) =>
        (selector.Flag("IncludeManagementEvents") ?? true)
        && (selector.Text("ReadWriteType") ?? "All") is var kind && (kind == "All" || kind == (call.IsReadOnly ? "ReadOnly" : "WriteOnly"))
        && !(selector.Texts("ExcludeManagementEventSources") ?? []).Contains(call.Source);

    private static bool Takes(JsonObject selector, ApiCall call) =>
        (selector.Array("FieldSelectors") ?? []).OfType<JsonObject>().All(field => Holds(field, Value(field.Text("Field"), call)));

    // A field that the event lacks has no value: it equals nothing.
    private static string Value(string? field, ApiCall call) => field switch
    {
        "eventCategory" => "Management",
        "eventSource" => call.Source,
        "eventName" => call.Name,
        "eventType" => "AwsApiCall",
        "readOnly" => call.IsReadOnly ? "true" : "false",
        "userIdentity.arn" => call.Request.Caller.Arn,
        _ => "",
    };

    // One of what is asked for must hold, and nothing of what is excluded.
    private static bool Holds(JsonObject field, string value)
    {
        var wanted = Operators.SelectMany(one => (field.Texts(one.Key) ?? []).Select(given => one.Value(value, given))).ToList();
        var excluded = Operators.Any(one => (field.Texts("Not" + one.Key) ?? []).Any(given => one.Value(value, given)));
        return !excluded && (wanted.Count == 0 || wanted.Contains(true));
    }
}
