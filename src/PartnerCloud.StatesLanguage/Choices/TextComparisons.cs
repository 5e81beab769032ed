using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>StringEquals and the other string comparisons, by code unit, and StringMatches.</summary>
internal static class TextComparisons
{
    public static IEnumerable<ChoiceOperator> All { get; } =
    [
        .. Ordering.All.Select(order => new ChoiceOperator($"String{order.Suffix}", "a string", Json.IsString, (value, expected) => Compare(value, expected, order.Holds))),
        new("StringMatches", "a string", Json.IsString, Matches, HasPathForm: false),
    ];

    private static bool Compare(JsonNode? value, JsonNode? expected, Func<int, bool> holds) =>
        Json.IsString(value) && Json.IsString(expected) && holds(string.CompareOrdinal(value!.GetValue<string>(), expected!.GetValue<string>()));

    private static bool Matches(JsonNode? value, JsonNode? pattern) =>
        Json.IsString(value) && Wildcards.Match(pattern!.GetValue<string>(), value!.GetValue<string>());
}
