namespace PartnerCloud.Prover.Patterns;

/// <summary>How a text of a policy is compared with a value of a request.</summary>
internal enum PatternStyle
{
    /// <summary>With wildcards and with case: resources and <c>StringLike</c>.</summary>
    Like,

    /// <summary>With wildcards, in lower case: actions. Their values are converted to lower case too.</summary>
    Action,

    /// <summary>ARNs, part by part: <c>ArnLike</c> and <c>ArnEquals</c>.</summary>
    Arn,

    /// <summary>Literally and with case: <c>StringEquals</c>.</summary>
    Exact,

    /// <summary>Literally and without case: <c>StringEqualsIgnoreCase</c> and <c>Bool</c>.</summary>
    ExactAnyCase,
}
