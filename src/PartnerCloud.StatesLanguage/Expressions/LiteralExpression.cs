using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>A literal argument of an intrinsic function.</summary>
/// <param name="Value">The value, with resolved escapes.</param>
/// <param name="Raw">A string's text with its escapes, for <c>States.Format</c>, which resolves them itself; null for other values.</param>
internal sealed record LiteralExpression(JsonNode? Value, string? Raw = null) : Expression
{
    public override JsonNode? Evaluate(EvaluationScope scope, string field) => Value;
}
