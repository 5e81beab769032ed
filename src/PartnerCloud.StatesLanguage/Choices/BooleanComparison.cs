using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>The comparison BooleanEquals.</summary>
internal static class BooleanComparison
{
    public static IEnumerable<ChoiceOperator> All { get; } =
    [
        new("BooleanEquals", "true or false", Json.IsBoolean, Equal),
    ];

    private static bool Equal(JsonNode? value, JsonNode? expected) =>
        Json.IsBoolean(value) && Json.IsBoolean(expected) && value!.GetValue<bool>() == expected!.GetValue<bool>();
}
