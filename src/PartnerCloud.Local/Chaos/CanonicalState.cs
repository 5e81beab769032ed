using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Local.Chaos;

/// <summary>A cloud's state as text. Two runs with the same result have the same text: ids are numbered, and timestamps are blanked.</summary>
internal static class CanonicalState
{
    // Timestamps are recognized by their format, so no character of them may be escaped.
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fields that differ with each attempt: a repeated question has a new token and new times.</summary>
    private static readonly string[] FieldsOfOneAttempt = ["taskToken", "question", "expiresAt", "lapsesAt"];

    /// <summary>The text of a cloud's dump.</summary>
    public static string Of(string dump, SimulatedCloud cloud)
    {
        var state = JsonNode.Parse(dump)!;
        Visit(state);
        return RunNormalization.NumberIds(RunNormalization.NameAccounts(state.ToJsonString(Plain), cloud));
    }

    /// <summary>The text of an execution's output.</summary>
    public static string OfOutput(string output, SimulatedCloud cloud)
    {
        var json = JsonNode.Parse(output)!;
        MapReported(json["baseline"]?["controls"] ?? json["users"]);
        MapCounts(json["baseline"]?["counts"]);
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
    /// The events, each once. EventBridge delivers at least once, and a caller that gets no answer puts its event again.
    /// </summary>
    private static JsonArray Reported(JsonArray events) =>
        new([.. events.Select(put => Reported(put!.AsObject())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]);

    private static string Reported(JsonObject put)
    {
        var detail = JsonNode.Parse((string)put["Detail"]!)!.AsObject();
        foreach (var name in FieldsOfOneAttempt)
            detail.Remove(name);
        MapReported(detail["users"]);
        return $"{put["DetailType"]}: {detail.ToJsonString(Plain)}";
    }

    /// <summary>The counts follow the outcomes: applied and already in place are one number.</summary>
    private static void MapCounts(JsonNode? counts)
    {
        if (counts is not JsonObject each) return;
        each["inPlace"] = (int?)each["applied"] + (int?)each["alreadyInPlace"];
        each.Remove("applied");
        each.Remove("alreadyInPlace");
    }

    /// <summary>Treats a change and a change found in place alike. A first attempt may die before it reports its change. Then the second attempt finds it in place.</summary>
    private static void MapReported(JsonNode? lines)
    {
        foreach (var line in lines?.AsArray().OfType<JsonObject>() ?? [])
        {
            line.Remove("changes");
            line.Remove("checks");
            line["outcome"] = (string?)line["outcome"] is "Applied" or "AlreadyInPlace" or "Done" or "AlreadySo" ? "InPlace" : line["outcome"]?.DeepClone();
        }
    }
}
