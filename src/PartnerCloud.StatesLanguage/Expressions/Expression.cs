using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>The value of a <c>.$</c> field: a path or an intrinsic function.</summary>
internal abstract record Expression
{
    /// <summary>The value; it may belong to a bigger one, so copy it before building on it.</summary>
    public abstract JsonNode? Evaluate(EvaluationScope scope, string field);
}
