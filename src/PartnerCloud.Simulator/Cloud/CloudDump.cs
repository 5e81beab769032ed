using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>The whole state as JSON whose members are sorted, so that equal clouds are equal texts.</summary>
internal static class CloudDump
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SimulatedCloud cloud, bool anonymous)
    {
        var state = new JsonObject
        {
            ["accounts"] = Json(cloud.Accounts),
            ["buckets"] = Json(cloud.Buckets),
            ["foreignOrganizations"] = Json(cloud.ForeignOrganizations),
            ["organization"] = new JsonObject
            {
                ["id"] = cloud.Organization.Id,
                ["units"] = Json(cloud.Organization.Units.OrderBy(unit => unit.Name, StringComparer.Ordinal)),
                ["members"] = Json(cloud.Organization.Members.OrderBy(member => cloud.Accounts[member.AccountId].Email, StringComparer.Ordinal)),
                ["creations"] = Json(cloud.Organization.Creations.OrderBy(creation => creation.Email, StringComparer.Ordinal).ThenBy(creation => creation.Requested)),
                ["handshakes"] = Json(cloud.Organization.Handshakes.OrderBy(handshake => handshake.PartyId, StringComparer.Ordinal).ThenBy(handshake => handshake.Requested)),
                ["policies"] = new JsonObject
                {
                    ["enabled"] = cloud.Organization.Policies.AreEnabled,
                    ["all"] = Json(cloud.Organization.Policies.All.OrderBy(policy => policy.Name, StringComparer.Ordinal)),
                },
                ["tags"] = Json(cloud.Organization.Tags),
            },
        };
        var text = state.ToJsonString(Options);
        return anonymous ? RunNormalization.NumberIds(Sort(RunNormalization.NameAccounts(text, cloud))) : Sort(text);
    }

    private static JsonNode? Json<T>(T value) => JsonSerializer.SerializeToNode(value, Options);

    private static string Sort(string text) => Sorted(JsonNode.Parse(text))!.ToJsonString(Options);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
