namespace PartnerCloud.Prover.Proofs;

/// <summary>A constraint and where it comes from.</summary>
/// <param name="Constraint">What it says.</param>
/// <param name="Use">How it takes its key.</param>
/// <param name="Where">The policy or claim, the statement, the member.</param>
/// <param name="Name">The key as it is written.</param>
internal sealed record Atom(Constraint Constraint, ConditionKeyUse Use, string Where, string Name);
