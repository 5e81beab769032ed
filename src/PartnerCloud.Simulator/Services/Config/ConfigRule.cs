using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>A rule as the caller put it. It is stored but never evaluated.</summary>
internal sealed record ConfigRule(string Arn, string Id, JsonObject Definition)
{
    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    /// <summary>When its deletion ends; null if the rule is not being deleted.</summary>
    public DateTimeOffset? DeletionEnds { get; init; }
}
