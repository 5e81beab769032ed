namespace PartnerCloud.Prover.Proofs;

/// <summary>How an operator uses its key.</summary>
internal enum ConditionKeyUse
{
    /// <summary>As a key with any number of values: the operator only tests if it is present.</summary>
    Either,

    /// <summary>As a key with one value.</summary>
    OneValue,

    /// <summary>As a key with several values: <c>ForAnyValue</c>, <c>ForAllValues</c>.</summary>
    SeveralValues,
}
