using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The item that an iteration of a Map works on: <c>$$.Map.Item</c>.</summary>
internal sealed record MapItem(int Index, JsonNode? Value);
