using System.Text.Json.Nodes;

namespace PartnerCloud.Local.StatesLanguage.Executions;

/// <summary>The item that an iteration of a Map works on: <c>$$.Map.Item</c>.</summary>
internal sealed record MapItem(int Index, JsonNode? Value);
