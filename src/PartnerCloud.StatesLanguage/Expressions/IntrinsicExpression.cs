using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Intrinsics;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>A call of an intrinsic function.</summary>
internal sealed record IntrinsicExpression(IntrinsicFunction Function, IReadOnlyList<Expression> Arguments) : Expression
{
    public override JsonNode? Evaluate(EvaluationScope scope, string field)
    {
        var values = Arguments.Select(argument => argument.Evaluate(scope, field)).ToList();
        var template = Arguments is [LiteralExpression first, ..] ? first.Raw : null;
        return Function.Evaluate(new IntrinsicCall(Function.Name, values, template, scope.Random));
    }
}
