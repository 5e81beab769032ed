using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.History;

/// <summary>The members that many history events share in their details.</summary>
internal static class EventDetails
{
    public static JsonObject Entered(string state, JsonNode? input) => AddData(new JsonObject { ["name"] = state }, "input", input);

    public static JsonObject Exited(string state, JsonNode? output, JsonObject? assigned)
    {
        var details = AddData(new JsonObject { ["name"] = state }, "output", output);
        if (assigned is { Count: > 0 })
        {
            details["assignedVariables"] = new JsonObject(assigned.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, Json.Text(entry.Value))));
            details["assignedVariablesDetails"] = new JsonObject { ["truncated"] = false };
        }

        return details;
    }

    /// <summary>Adds <c>input</c> or <c>output</c> with its details. Data is never truncated.</summary>
    public static JsonObject AddData(JsonObject details, string member, JsonNode? data)
    {
        details[member] = Json.Text(data);
        details[member + "Details"] = new JsonObject { ["truncated"] = false };
        return details;
    }

    public static JsonObject AddError(JsonObject details, string? error, string? cause)
    {
        if (error is not null)
            details["error"] = error;
        if (cause is not null)
            details["cause"] = cause;
        return details;
    }

    public static void AddSeconds(JsonObject details, string member, TimeSpan? time)
    {
        if (time is { } value)
            details[member] = (long)value.TotalSeconds;
    }
}
