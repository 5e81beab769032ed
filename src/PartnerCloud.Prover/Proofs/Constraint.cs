namespace PartnerCloud.Prover.Proofs;

/// <summary>
/// What one atom of a statement says about one variable: some value of it is in a set, or no value is. A variable without values (an absent key) satisfies every
/// <c>none</c> and no <c>some</c>. This is why negated operators are true for an absent key.
/// </summary>
/// <param name="Variable">The variable.</param>
/// <param name="IsSome">Whether some value must be in the set; otherwise no value may be.</param>
/// <param name="Union">The patterns.</param>
/// <param name="IsInside">Whether the set has the values that match the patterns; otherwise it has all other values.</param>
internal sealed record Constraint(Variable Variable, bool IsSome, PatternUnion Union, bool IsInside)
{
    /// <summary>The constraint that is true exactly when this one is false.</summary>
    public Constraint Negated => this with { IsSome = !IsSome };

    /// <summary>A number that is unique among the constraints of one variable.</summary>
    public int Id => (Union.Id * 4) + (IsSome ? 2 : 0) + (IsInside ? 1 : 0);
}
