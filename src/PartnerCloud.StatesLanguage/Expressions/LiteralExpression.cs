using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>A literal argument of an intrinsic function.</summary>
/// <param name="Value">Its value, escapes resolved.</param>
/// <param name="Raw">A string's text with its escapes, which <c>States.Format</c> resolves itself; null for other values.</param>
internal sealed record LiteralExpression(JsonNode? Value, string? Raw = null) : Expression
{
    public override JsonNode? Evaluate(EvaluationScope scope, string field) => Value;
}
