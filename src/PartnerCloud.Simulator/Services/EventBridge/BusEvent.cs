using System.Text.Json.Nodes;
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
    /// <summary>The event as a rule's target receives it.</summary>
    internal string Delivered(string region, params IEnumerable<string> resources) => new JsonObject
    {
        ["version"] = "0",
        ["id"] = Id,
        ["detail-type"] = DetailType,
        ["source"] = Source,
        ["account"] = AccountId,
        ["time"] = WireTime.Iso(Time),
        ["region"] = region,
        ["resources"] = new JsonArray([.. resources.Select(arn => (JsonNode)arn)]),
        ["detail"] = JsonNode.Parse(Detail),
    }.ToJsonString();
}
