using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>How a state was left.</summary>
/// <param name="Next">The next state; null at the end.</param>
/// <param name="Output">The next state's input, or the result of the branch.</param>
internal readonly record struct Transition(string? Next, JsonNode? Output);
