using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>A rule of a bus.</summary>
internal sealed class EventRule(string name, string arn)
{
    private JsonObject? parsed;

    public string Name => name;

    public string Arn => arn;

    public string State { get; set; } = "ENABLED";

    public string? Description { get; set; }

    public required string EventPattern
    {
        get;
        set
        {
            parsed = EventBridge.EventPattern.Parse(value);
            field = value;
        }
    }

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The targets, by their ids.</summary>
    public SortedDictionary<string, RuleTarget> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the rule lets read-only calls that CloudTrail records pass.</summary>
    [JsonIgnore]
    public bool SeesReads => State == "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";

    /// <summary>Whether an event matches the rule, which is enabled.</summary>
    public bool Takes(JsonObject envelope) => State != "DISABLED" && (SeesReads || !IsRecordedRead(envelope)) && EventBridge.EventPattern.Matches(parsed!, envelope);

    private static bool IsRecordedRead(JsonObject envelope) =>
        (string?)envelope["detail-type"] == "AWS API Call via CloudTrail" && envelope["detail"]?["readOnly"] is JsonValue flag && flag.TryGetValue<bool>(out var reads) && reads;
}
