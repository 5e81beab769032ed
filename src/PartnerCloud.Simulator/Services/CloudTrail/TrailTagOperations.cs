using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>Tags of trails.</summary>
internal static class TrailTagOperations
{
    public static JsonObject? Add(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input, "ResourceId");
        foreach (var tag in input.Pairs("TagsList"))
            trail.Tags[tag.Key] = tag.Value;
        return null;
    }

    public static JsonObject? Remove(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input, "ResourceId");
        foreach (var tag in input.Pairs("TagsList"))
            trail.Tags.Remove(tag.Key);
        return null;
    }

    public static JsonObject List(JsonObject input, TrailScope scope) => new()
    {
        ["ResourceTagList"] = new JsonArray([.. (input.Texts("ResourceIdList") ?? []).Select(arn =>
            scope.Named(arn) is { } trail
                ? new JsonObject { ["ResourceId"] = trail.Arn, ["TagsList"] = trail.Tags.TagList() }
                : throw new AwsErrorException("ResourceNotFoundException", $"Unknown resource: {arn}"))]),
    };
}
