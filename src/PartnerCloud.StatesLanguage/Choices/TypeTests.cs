using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>IsNull, IsString and the other type tests. True tests for the type, false for any other type.</summary>
internal static class TypeTests
{
    public static IEnumerable<ChoiceOperator> All { get; } =
    [
        Test("IsNull", value => value is null),
        Test("IsPresent", _ => true), // ConditionReader handles missing values
        Test("IsNumeric", Json.IsNumber),
        Test("IsString", Json.IsString),
        Test("IsBoolean", Json.IsBoolean),
        Test("IsTimestamp", value => Timestamps.TryRead(value, out _)),
    ];

    private static ChoiceOperator Test(string name, Func<JsonNode?, bool> test) =>
        new(name, "true or false", Json.IsBoolean, (value, expected) => test(value) == expected!.GetValue<bool>(), HasPathForm: false);
}
