using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>Writes the whole state as JSON with sorted members, so that equal clouds give equal texts.</summary>
internal static class CloudDump
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SimulatedCloud cloud, bool anonymous)
    {
        var state = new JsonObject { ["accounts"] = new JsonObject(cloud.Accounts.Select(account => KeyValuePair.Create(account.Key, (JsonNode?)Account(account.Value)))) };
        Add(state, cloud.States);
        var text = state.ToJsonString(Options);
        return anonymous ? RunNormalization.NumberIds(Sort(RunNormalization.NameAccounts(text, cloud))) : Sort(text);
    }

    private static JsonObject Account(SimulatedAccount account)
    {
        var json = new JsonObject
        {
            [nameof(account.Id)] = account.Id,
            [nameof(account.Name)] = account.Name,
            [nameof(account.Email)] = account.Email,
            [nameof(account.Created)] = Json(account.Created),
            [nameof(account.IsClosed)] = account.IsClosed,
            [nameof(account.Root)] = Json(account.Root),
            [nameof(account.UsedRegions)] = new JsonObject(account.UsedRegions.Select(region => KeyValuePair.Create(region.Key, (JsonNode?)Add([], region.Value.States)))),
        };
        return Add(json, account.States);
    }

    private static JsonObject Add(JsonObject json, IEnumerable<IServiceState> states)
    {
        foreach (var (name, value) in states.SelectMany(state => state.Dumped))
            json.Add(name, Json(value));
        return json;
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
