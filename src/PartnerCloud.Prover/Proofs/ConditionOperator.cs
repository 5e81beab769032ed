using PartnerCloud.Prover.Patterns;

namespace PartnerCloud.Prover.Proofs;

/// <summary>The parts of a condition operator.</summary>
/// <param name="Style">How it compares values; null for <c>Null</c>, which compares none.</param>
/// <param name="IsNegated">Whether it is true if the values do not match.</param>
/// <param name="IfExists">Whether it is true for an absent key.</param>
/// <param name="Quantifier"><c>ForAnyValue</c>, <c>ForAllValues</c> or null.</param>
internal sealed record ConditionOperator(PatternStyle? Style, bool IsNegated, bool IfExists, string? Quantifier)
{
    public const string ForAnyValue = nameof(ForAnyValue);
    public const string ForAllValues = nameof(ForAllValues);

    private const string Optional = "IfExists";

    private static readonly Dictionary<string, (PatternStyle? Style, bool IsNegated)> Known = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = (PatternStyle.Exact, false),
        ["StringNotEquals"] = (PatternStyle.Exact, true),
        ["StringEqualsIgnoreCase"] = (PatternStyle.ExactAnyCase, false),
        ["StringNotEqualsIgnoreCase"] = (PatternStyle.ExactAnyCase, true),
        ["StringLike"] = (PatternStyle.Like, false),
        ["StringNotLike"] = (PatternStyle.Like, true),
        ["ArnEquals"] = (PatternStyle.Arn, false),
        ["ArnLike"] = (PatternStyle.Arn, false),
        ["ArnNotEquals"] = (PatternStyle.Arn, true),
        ["ArnNotLike"] = (PatternStyle.Arn, true),
        ["Bool"] = (PatternStyle.ExactAnyCase, false),
        ["Null"] = (null, false),
    };

    /// <summary>Whether it only tests if the key is present.</summary>
    public bool IsNull => Style is null;

    /// <exception cref="NotEncodedException">The prover does not support the operator or the combination.</exception>
    public static ConditionOperator Parse(string name, string where)
    {
        var parts = name.Split(':', 2);
        var quantifier = parts.Length == 2 ? parts[0] : null;
        var optional = parts[^1].EndsWith(Optional, StringComparison.Ordinal);
        var bare = optional ? parts[^1][..^Optional.Length] : parts[^1];
        if (quantifier is not (null or ForAnyValue or ForAllValues) || !Known.TryGetValue(bare, out var known))
            throw new NotEncodedException(where, $"the operator {name} is not encoded");
        if ((optional && quantifier == ForAnyValue) || (known.Style is null && (optional || quantifier is not null)))
            throw new NotEncodedException(where, $"the combination {name} is not encoded");
        return new(known.Style, known.IsNegated, optional, quantifier);
    }
}
