using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>A path as an expression.</summary>
internal sealed record PathExpression(JsonPath Path) : Expression
{
    public override JsonNode? Evaluate(EvaluationScope scope, string field) => scope.Select(Path, field);
}
