using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>The events that a trail logs. A trail has basic or advanced selectors; a new put replaces the earlier ones.</summary>
internal static class SelectorOperations
{
    private const int Most = 5;

    private static readonly Dictionary<string, string> DataTypes = new()
    {
        ["AWS::S3::Object"] = "arn:aws:s3",
        ["AWS::Lambda::Function"] = "arn:aws:lambda",
        ["AWS::DynamoDB::Table"] = "arn:aws:dynamodb",
    };

    public static JsonObject Put(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input, "TrailName");
        var (basic, advanced) = (input.Array("EventSelectors"), input.Array("AdvancedEventSelectors"));
        if (basic is { Count: > 0 } == advanced is { Count: > 0 })
            throw Invalid("Specify either event selectors or advanced event selectors.");
        if (basic is { Count: > 0 })
            (trail.EventSelectors, trail.AdvancedEventSelectors) = (Normal(basic), null);
        else
            (trail.EventSelectors, trail.AdvancedEventSelectors) = (null, CheckedAdvanced(advanced!));
        return Write(trail);
    }

    public static JsonObject Get(JsonObject input, TrailScope scope) => Write(scope.Find(input, "TrailName"));

    private static JsonObject Write(Trail trail) =>
        trail.AdvancedEventSelectors is { } advanced
            ? new() { ["TrailARN"] = trail.Arn, ["AdvancedEventSelectors"] = advanced.DeepClone() }
            : new() { ["TrailARN"] = trail.Arn, ["EventSelectors"] = trail.EventSelectors?.DeepClone() ?? new JsonArray(Normal(new JsonObject())) };

    private static JsonArray Normal(JsonArray selectors)
    {
        if (selectors.Count > Most)
            throw Invalid($"A trail has at most {Most} event selectors.");
        return [.. selectors.Select(one => Normal(one as JsonObject ?? throw Invalid("An event selector is not an object.")))];
    }

    // Fills the defaults of what a selector omits.
    private static JsonObject Normal(JsonObject selector)
    {
        var kind = selector.Text("ReadWriteType") ?? "All";
        if (kind is not ("All" or "ReadOnly" or "WriteOnly"))
            throw Invalid("ReadWriteType is one of All, ReadOnly and WriteOnly.");
        return new()
        {
            ["ReadWriteType"] = kind,
            ["IncludeManagementEvents"] = selector.Flag("IncludeManagementEvents") ?? true,
            ["DataResources"] = new JsonArray([.. (selector.Array("DataResources") ?? []).Select(CheckedResource)]),
            ["ExcludeManagementEventSources"] = new JsonArray([.. (selector.Texts("ExcludeManagementEventSources") ?? []).Select(source => (JsonNode)source)]),
        };
    }

    private static JsonNode CheckedResource(JsonNode? resource)
    {
        var type = (resource as JsonObject)?.Text("Type") ?? "";
        if (!DataTypes.TryGetValue(type, out var prefix))
            throw Invalid($"The value {type} for DataResources.Type is invalid.");
        var values = resource!.AsObject().Texts("Values") ?? [];
        return values.Count > 0 && values.All(value => value == prefix || value.StartsWith(prefix + ":", StringComparison.Ordinal))
            ? resource.DeepClone()
            : throw Invalid($"The values of {type} are ARNs that begin with {prefix}.");
    }

    private static JsonArray CheckedAdvanced(JsonArray selectors) =>
        selectors.All(one => (one as JsonObject)?.Array("FieldSelectors")?.Any(field => (field as JsonObject)?.Text("Field") == "eventCategory") ?? false)
            ? (JsonArray)selectors.DeepClone()
            : throw Invalid("Each advanced event selector has a field selector for eventCategory.");

    private static AwsErrorException Invalid(string message) => new("InvalidEventSelectorsException", message);
}
