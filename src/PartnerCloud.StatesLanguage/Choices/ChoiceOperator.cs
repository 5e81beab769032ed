using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>A comparison of ASL. Values of the wrong type do not compare: it does not hold.</summary>
/// <param name="Name">Its field's name.</param>
/// <param name="Expected">What its field must be, for refusals.</param>
/// <param name="Accepts">Whether a value is that.</param>
/// <param name="Holds">Whether it holds between the variable and the value.</param>
/// <param name="HasPathForm">Whether there is a form that takes the value from a path.</param>
internal sealed record ChoiceOperator(
    string Name, string Expected, Func<JsonNode?, bool> Accepts, Func<JsonNode?, JsonNode?, bool> Holds, bool HasPathForm = true);
