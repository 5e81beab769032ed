using System.Text.Json;

namespace PartnerCloud.Prover.Policies;

/// <summary>One key of a condition block, as written.</summary>
/// <param name="Operator">The operator, for example <c>ForAnyValue:StringLikeIfExists</c>.</param>
/// <param name="Key">The condition key.</param>
/// <param name="Values">The values. One of them must match.</param>
public sealed record Condition(string Operator, string Key, IReadOnlyList<string> Values)
{
    internal static IReadOnlyList<Condition> ReadAll(JsonElement block, string where) =>
        [.. Members(block, where).SelectMany(operators => Members(operators.Value, $"{where}, {operators.Name}")
            .Select(key => new Condition(operators.Name, key.Name, StrictJson.Scalars(key.Value, $"{where}, {operators.Name} {key.Name}"))))];

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string where) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw new NotEncodedException(where, "it is not an object");
}
