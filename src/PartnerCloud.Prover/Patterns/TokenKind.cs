namespace PartnerCloud.Prover.Patterns;

/// <summary>What a step of a pattern takes.</summary>
internal enum TokenKind
{
    /// <summary>This character.</summary>
    Exact,

    /// <summary>This character in either case.</summary>
    AnyCase,

    /// <summary>Any one character: <c>?</c>.</summary>
    One,

    /// <summary>Any run of characters: <c>*</c>.</summary>
    Many,
}
