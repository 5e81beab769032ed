namespace PartnerCloud.Prover.Patterns;

/// <summary>What a token of a pattern matches.</summary>
internal enum TokenKind
{
    /// <summary>One given character.</summary>
    Exact,

    /// <summary>One given letter in upper or lower case.</summary>
    AnyCase,

    /// <summary>Any one character: <c>?</c>.</summary>
    One,

    /// <summary>Any number of characters: <c>*</c>.</summary>
    Many,
}
