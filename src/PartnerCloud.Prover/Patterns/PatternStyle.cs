namespace PartnerCloud.Prover.Patterns;

/// <summary>How a text of a policy is compared with a value of a request.</summary>
internal enum PatternStyle
{
    /// <summary>With wildcards, letters as they are: resources and <c>StringLike</c>.</summary>
    Like,

    /// <summary>With wildcards, folded to lower case: actions, whose values are folded too.</summary>
    Action,

    /// <summary>Part by part: <c>ArnLike</c> and <c>ArnEquals</c>.</summary>
    Arn,

    /// <summary>Letter by letter: <c>StringEquals</c>.</summary>
    Exact,

    /// <summary>Letter by letter in either case: <c>StringEqualsIgnoreCase</c> and <c>Bool</c>.</summary>
    ExactAnyCase,
}
