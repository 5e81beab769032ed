using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Local.Chaos;

/// <summary>A cloud as text that is the same for two plays that came to the same.</summary>
internal static class CanonicalState
{
    // Timestamps are known by how they look: nothing of them may be escaped.
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What an event says of the one try that it was put in: a question that is asked anew has another token and other times.</summary>
    private static readonly string[] OfOneTry = ["taskToken", "question", "expiresAt", "lapsesAt"];

    /// <summary>The cloud's state, given its dump.</summary>
    public static string Of(string dump, SimulatedCloud cloud)
    {
        var state = JsonNode.Parse(dump)!;
        Visit(state);
        return RunNormalization.NumberIds(RunNormalization.NameAccounts(state.ToJsonString(Plain), cloud));
    }

    /// <summary>What an execution has answered.</summary>
    public static string OfOutput(string output, SimulatedCloud cloud)
    {
        var json = JsonNode.Parse(output)!;
        MapReported(json["baseline"]?["controls"] ?? json["users"]);
        return RunNormalization.NumberIds(RunNormalization.NameAccounts(json.ToJsonString(Plain), cloud));
    }

    private static void Visit(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            if (json["EventBuses"] is JsonObject buses)
                json["EventBuses"] = new JsonObject(buses.Select(bus => KeyValuePair.Create<string, JsonNode?>(bus.Key, Reported(bus.Value!["Events"]!.AsArray()))));
            foreach (var (_, value) in json)
                Visit(value);
        }
        else if (node is JsonArray array)
        {
            foreach (var item in array)
                Visit(item);
        }
    }

    /// <summary>
    /// What was reported, each once: EventBridge delivers at least once, and whoever puts an event and does not hear that it was taken puts it again.
    /// </summary>
    private static JsonArray Reported(JsonArray events) =>
        new([.. events.Select(put => Reported(put!.AsObject())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]);

    private static string Reported(JsonObject put)
    {
        var detail = JsonNode.Parse((string)put["Detail"]!)!.AsObject();
        foreach (var name in OfOneTry)
            detail.Remove(name);
        MapReported(detail["users"]);
        return $"{put["DetailType"]}: {detail.ToJsonString(Plain)}";
    }

    /// <summary>What a first try has done and not lived to report, the second finds in place: who has done it may differ, that it is done may not.</summary>
    private static void MapReported(JsonNode? lines)
    {
        foreach (var line in lines?.AsArray().OfType<JsonObject>() ?? [])
        {
            line.Remove("changes");
            line["outcome"] = (string?)line["outcome"] is "Applied" or "AlreadyInPlace" or "Done" or "AlreadySo" ? "InPlace" : line["outcome"]?.DeepClone();
        }
    }
}
