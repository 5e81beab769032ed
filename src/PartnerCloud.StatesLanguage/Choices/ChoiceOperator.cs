using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>A comparison operator of ASL. For values of the wrong type, the comparison is false.</summary>
/// <param name="Name">The name of the operator's field.</param>
/// <param name="Expected">The description of valid values, for refusals.</param>
/// <param name="Accepts">A check whether a value is valid.</param>
/// <param name="Holds">The comparison between the variable and the value.</param>
/// <param name="HasPathForm">Whether a form of the operator takes the value from a path.</param>
internal sealed record ChoiceOperator(
    string Name, string Expected, Func<JsonNode?, bool> Accepts, Func<JsonNode?, JsonNode?, bool> Holds, bool HasPathForm = true);
