using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>Writes values as <c>States.Format</c> does. AWS prints objects and arrays in the way of Java: <c>{name=Ada, list=[1, a]}</c>.</summary>
internal static class JavaText
{
    public static string Of(JsonNode? value) => value switch
    {
        JsonObject members => $"{{{string.Join(", ", members.Select(member => $"{member.Key}={Of(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Of))}]",
        _ when Json.IsString(value) => value!.GetValue<string>(),
        _ => Json.Text(value),
    };
}
