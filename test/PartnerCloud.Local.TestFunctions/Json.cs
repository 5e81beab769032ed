using System.Text.Json.Nodes;

namespace PartnerCloud.Local.TestFunctions;

internal static class Json
{
    public static string Object(IEnumerable<(string Name, string Value)> members) =>
        new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value))).ToJsonString();

    public static string Error(Exception error) =>
        Object([("errorType", error.GetType().Name), ("errorMessage", error.Message)]);
}
