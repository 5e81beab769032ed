using System.Text.Json.Nodes;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Cloud.Policies;

/// <summary>One key of a statement's condition block.</summary>
/// <param name="Operator">Without <c>IfExists</c>.</param>
/// <param name="IfExists">Whether a missing key satisfies the condition.</param>
/// <param name="Key">The condition key.</param>
/// <param name="Values">One of them must match.</param>
internal sealed record PolicyCondition(string Operator, bool IfExists, string Key, IReadOnlyList<string> Values)
{
    private static readonly string[] CallerKeys =
        ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:userid"];

    /// <summary>Whether the condition leaves only callers that are named.</summary>
    public bool BindsCaller =>
        !Operator.Contains("Not", StringComparison.Ordinal) && Operator != "Null" && !IfExists
        && CallerKeys.Contains(Key, StringComparer.OrdinalIgnoreCase) && !Values.Any(value => value is "*" or "arn:aws:*");

    public static IReadOnlyList<PolicyCondition> ParseAll(JsonNode? node) => node switch
    {
        null => [],
        JsonObject block => [.. block.SelectMany(operators => Parse(operators.Key, operators.Value))],
        _ => throw new PolicyFormatException("Condition is not an object."),
    };

    /// <exception cref="AwsErrorException">The simulation does not judge this operator, and does not guess.</exception>
    public bool Holds(IReadOnlyDictionary<string, string> context)
    {
        var present = context.TryGetValue(Key, out var actual);
        if (Operator == "Null")
            return Values.Contains(present ? "false" : "true");
        var negated = Operator.Contains("Not", StringComparison.Ordinal);
        if (!present)
            return IfExists || negated;
        return negated ? !Values.Any(value => Agrees(value, actual!)) : Values.Any(value => Agrees(value, actual!));
    }

    private static IEnumerable<PolicyCondition> Parse(string name, JsonNode? keys)
    {
        if (keys is not JsonObject block)
            throw new PolicyFormatException($"The condition operator {name} has no keys.");
        var optional = name.EndsWith("IfExists", StringComparison.Ordinal);
        var bare = optional ? name[..^"IfExists".Length] : name;
        return block.Select(key => new PolicyCondition(bare, optional, key.Key, PolicyJson.Scalars(key.Value, key.Key)));
    }

    private bool Agrees(string value, string actual) => Operator switch
    {
        "StringEquals" or "StringNotEquals" => value == actual,
        "StringEqualsIgnoreCase" or "StringNotEqualsIgnoreCase" => string.Equals(value, actual, StringComparison.OrdinalIgnoreCase),
        "StringLike" or "StringNotLike" or "ArnLike" or "ArnEquals" or "ArnNotLike" or "ArnNotEquals" => Wildcard.Matches(value, actual),
        "Bool" => string.Equals(value, actual, StringComparison.OrdinalIgnoreCase),
        _ => throw new AwsErrorException("NotImplemented", $"The simulated AWS does not evaluate the condition operator {Operator}.", 501),
    };
}
