using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The transition out of a state.</summary>
/// <param name="Next">The next state; null at the end.</param>
/// <param name="Output">The next state's input, or the branch's result.</param>
internal readonly record struct Transition(string? Next, JsonNode? Output);
