namespace PartnerCloud.Prover.Proofs;

/// <summary>How an operator takes its key.</summary>
internal enum ConditionKeyUse
{
    /// <summary>Alike for one value and several: whether it is there.</summary>
    Either,

    /// <summary>As a key with one value.</summary>
    OneValue,

    /// <summary>As a key with several: <c>ForAnyValue</c>, <c>ForAllValues</c>.</summary>
    SeveralValues,
}
