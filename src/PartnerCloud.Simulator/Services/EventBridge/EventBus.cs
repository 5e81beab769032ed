using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>A bus, its rules, and its events in the order of their arrival.</summary>
internal sealed class EventBus(string arn, DateTimeOffset created)
{
    public string Arn => arn;

    public DateTimeOffset Created => created;

    [JsonIgnore]
    public string Name => arn[(arn.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public string? Description { get; set; }

    /// <summary>The statements of the bus's policy, by Sid. A statement without a Sid has its number.</summary>
    public SortedDictionary<string, JsonObject> Statements { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, EventRule> Rules { get; } = new(StringComparer.Ordinal);

    [JsonIgnore]
    public List<BusEvent> Events { get; } = [];

    /// <summary>The policy's text; null for none.</summary>
    [JsonIgnore]
    public string? Policy => Statements.Count == 0 ? null
        : new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray([.. Statements.Values.Select(statement => statement.DeepClone())]) }.ToJsonString();

    /// <summary>The events that callers put. A dump omits AWS's own events: they trace the work that led to a state, and are not part of it.</summary>
    [JsonPropertyName("Events")]
    public IEnumerable<BusEvent> Put => Events.Where(busEvent => !busEvent.Source.StartsWith("aws.", StringComparison.Ordinal));
}
