using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>A rule as it was put. It is kept, not evaluated.</summary>
internal sealed record ConfigRule(string Arn, string Id, JsonObject Definition)
{
    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    /// <summary>When its deletion ends; null for a rule that is not being deleted.</summary>
    public DateTimeOffset? Gone { get; init; }
}
