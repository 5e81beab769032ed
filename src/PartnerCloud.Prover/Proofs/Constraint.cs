namespace PartnerCloud.Prover.Proofs;

/// <summary>
/// What one atom of a statement says of one variable: some value of it lies in a set, or none does. A variable without values (an absent key)
/// satisfies every <c>none</c> and no <c>some</c>, which is what makes negated operators hold on an absent key.
/// </summary>
/// <param name="Variable">The variable.</param>
/// <param name="IsSome">Whether some value has to lie in the set; otherwise no value may.</param>
/// <param name="Union">The patterns.</param>
/// <param name="IsInside">Whether the set is what the patterns match; otherwise it is what they do not.</param>
internal sealed record Constraint(Variable Variable, bool IsSome, PatternUnion Union, bool IsInside)
{
    /// <summary>Exactly what the constraint excludes.</summary>
    public Constraint Negated => this with { IsSome = !IsSome };

    /// <summary>Tells constraints of one variable apart.</summary>
    public int Id => (Union.Id * 4) + (IsSome ? 2 : 0) + (IsInside ? 1 : 0);
}
