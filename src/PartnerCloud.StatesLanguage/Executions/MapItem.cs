using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The item of a Map iteration, <c>$$.Map.Item</c>.</summary>
internal sealed record MapItem(int Index, JsonNode? Value);
