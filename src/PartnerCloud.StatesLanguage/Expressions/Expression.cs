using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>The value of a <c>.$</c> field: a path or an intrinsic function.</summary>
internal abstract record Expression
{
    /// <summary>Evaluates the expression. The value may be part of a larger one, so copy it before a change.</summary>
    public abstract JsonNode? Evaluate(EvaluationScope scope, string field);
}
