using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>One event on a bus.</summary>
/// <param name="Id">The id that PutEvents returned.</param>
/// <param name="Time">The entry's time, or the time of the call.</param>
/// <param name="Source">The reporting application, for example <c>partner-cloud</c>.</param>
/// <param name="DetailType">The type of event, for example <c>Provider Status Change</c>.</param>
/// <param name="Detail">JSON.</param>
/// <param name="AccountId">The account that put it.</param>
public sealed record BusEvent(string Id, DateTimeOffset Time, string Source, string DetailType, string Detail, string AccountId)
{
    /// <summary>The region that it comes from.</summary>
    public string Region { get; init; } = "";

    /// <summary>The ARNs of the resources that it is about.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Whether it came from another bus.</summary>
    [JsonIgnore]
    internal bool IsForwarded { get; init; }

    /// <summary>The event as rules see it, and as their targets receive it.</summary>
    internal JsonObject Envelope() => new()
    {
        ["version"] = "0",
        ["id"] = Id,
        ["detail-type"] = DetailType,
        ["source"] = Source,
        ["account"] = AccountId,
        ["time"] = WireTime.Iso(Time),
        ["region"] = Region,
        ["resources"] = new JsonArray([.. Resources.Select(arn => (JsonNode)arn)]),
        ["detail"] = JsonNode.Parse(Detail),
    };
}
