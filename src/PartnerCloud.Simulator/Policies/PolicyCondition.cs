using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Policies;

/// <summary>One condition key of a statement, with its operator and values.</summary>
/// <param name="Operator">The operator without <c>IfExists</c> and without a set operator.</param>
/// <param name="IfExists">Whether a missing key satisfies the condition.</param>
/// <param name="Quantifier">The set operator, <c>ForAllValues</c> or <c>ForAnyValue</c>; null for none.</param>
/// <param name="Key">The condition key.</param>
/// <param name="Values">The accepted values, of which one must match.</param>
internal sealed record PolicyCondition(string Operator, bool IfExists, string? Quantifier, string Key, IReadOnlyList<string> Values)
{
    private const string ForAllValues = nameof(ForAllValues);
    private const string ForAnyValue = nameof(ForAnyValue);

    private static readonly string[] CallerKeys =
        ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:userid"];

    /// <summary>Whether the condition limits the callers to named ones.</summary>
    public bool BindsCaller =>
        !Operator.Contains("Not", StringComparison.Ordinal) && Operator != "Null" && !IfExists && Quantifier != ForAllValues
        && CallerKeys.Contains(Key, StringComparer.OrdinalIgnoreCase) && !Values.Any(value => value is "*" or "arn:aws:*");

    public static IReadOnlyList<PolicyCondition> ParseAll(JsonNode? node) => node switch
    {
        null => [],
        JsonObject block => [.. block.SelectMany(operators => Parse(operators.Key, operators.Value))],
        _ => throw new PolicyFormatException("Condition is not an object."),
    };

    /// <param name="context">The request's keys.</param>
    /// <param name="variables">Whether the policy's version supports variables.</param>
    /// <exception cref="AwsErrorException">The simulation does not support the operator.</exception>
    public bool Holds(RequestContext context, bool variables)
    {
        var actual = context.Of(Key);
        if (Operator == "Null")
            return Values.Contains(actual.Count > 0 ? "false" : "true", StringComparer.OrdinalIgnoreCase);
        var comparison = ConditionComparison.Named(Operator);
        if (actual.Count == 0)
            return IfExists || Quantifier == ForAllValues || (comparison.IsNegated && Quantifier is null);
        var values = variables ? [.. Values.Select(value => PolicyVariables.Fill(value, context, comparison.IsPattern)).OfType<string>()] : Values;
        if (values.Count < Values.Count && (values.Count == 0 || comparison.IsNegated))
            return false; // a statement with an unset variable matches nothing
        return Quantifier == ForAllValues ? actual.All(Satisfies)
            : Quantifier is null && comparison.IsNegated ? actual.All(Satisfies)
            : actual.Any(Satisfies);

        bool Satisfies(string one) => values.Any(value => comparison.Compare(value, one)) != comparison.IsNegated;
    }

    private static IEnumerable<PolicyCondition> Parse(string name, JsonNode? keys)
    {
        if (keys is not JsonObject block)
            throw new PolicyFormatException($"The condition operator {name} has no keys.");
        var parts = name.Split(':', 2);
        var quantifier = parts.Length == 2 ? parts[0] : null;
        if (quantifier is not (null or ForAllValues or ForAnyValue))
            throw new PolicyFormatException($"There is no set operator {quantifier}.");
        var optional = parts[^1].EndsWith("IfExists", StringComparison.Ordinal);
        var bare = optional ? parts[^1][..^"IfExists".Length] : parts[^1];
        return block.Select(key => new PolicyCondition(bare, optional, quantifier, key.Key, PolicyGrammarJson.Scalars(key.Value, key.Key)));
    }
}
