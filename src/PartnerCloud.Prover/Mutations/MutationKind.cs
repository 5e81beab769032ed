namespace PartnerCloud.Prover.Mutations;

/// <summary>What a mutation removes from a policy.</summary>
public enum MutationKind
{
    /// <summary>A whole denial.</summary>
    Statement,

    /// <summary>One of its actions.</summary>
    Action,

    /// <summary>One of its resources.</summary>
    Resource,

    /// <summary>One of the values of a condition.</summary>
    ConditionValue,
}
