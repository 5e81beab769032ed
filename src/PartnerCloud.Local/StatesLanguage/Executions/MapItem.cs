using System.Text.Json.Nodes;

namespace PartnerCloud.Local.StatesLanguage.Executions;

/// <summary>The item of a Map iteration, <c>$$.Map.Item</c>.</summary>
internal sealed record MapItem(int Index, JsonNode? Value);
