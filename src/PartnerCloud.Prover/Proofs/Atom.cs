namespace PartnerCloud.Prover.Proofs;

/// <summary>A constraint and its source.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Use">How it uses its key.</param>
/// <param name="Where">The policy or claim, the statement and the member, for messages.</param>
/// <param name="Name">The key in its original spelling.</param>
internal sealed record Atom(Constraint Constraint, ConditionKeyUse Use, string Where, string Name);
