using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Wire;

/// <summary>Reads members of a JSON request. As in AWS, a member of the wrong type is a SerializationException.</summary>
internal static class JsonInput
{
    public static string? Text(this JsonObject input, string member) => Value<string>(input, member);

    public static bool? Flag(this JsonObject input, string member) =>
        input[member] is null ? null : input[member] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : throw WrongType(member);

    public static long? Number(this JsonObject input, string member) =>
        input[member] is null ? null : input[member] is JsonValue value && value.TryGetValue<long>(out var number) ? number : throw WrongType(member);

    public static JsonObject? Object(this JsonObject input, string member) =>
        input[member] is null ? null : input[member] as JsonObject ?? throw WrongType(member);

    public static JsonArray? Array(this JsonObject input, string member) =>
        input[member] is null ? null : input[member] as JsonArray ?? throw WrongType(member);

    public static IReadOnlyList<string>? Texts(this JsonObject input, string member) =>
        input.Array(member)?.Select(one => one is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw WrongType(member)).ToList();

    /// <summary>A list of structures with Key and Value; empty if the member is missing.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(this JsonObject input, string member) =>
        [.. (input.Array(member) ?? []).Select(one => one is JsonObject pair
            ? KeyValuePair.Create(pair.Text("Key") ?? "", pair.Text("Value") ?? "")
            : throw WrongType(member))];

    /// <summary>Writes tags as a list of structures with Key and Value.</summary>
    public static JsonArray TagList(this IEnumerable<KeyValuePair<string, string>> tags) =>
        [.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })];

    private static T? Value<T>(JsonObject input, string member)
        where T : class =>
        input[member] is null ? null : input[member] is JsonValue value && value.TryGetValue<T>(out var result) ? result : throw WrongType(member);

    private static AwsErrorException WrongType(string member) => new("SerializationException", $"The member {member} has the wrong type.");
}
