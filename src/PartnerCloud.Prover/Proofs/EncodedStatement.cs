namespace PartnerCloud.Prover.Proofs;

/// <summary>A statement as the conjunction of its atoms.</summary>
/// <param name="Atoms">The atoms.</param>
/// <param name="Open">Members that depend on a variable without a fixed value, in words. Only denials may have any.</param>
internal sealed record EncodedStatement(IReadOnlyList<Atom> Atoms, IReadOnlyList<string> Open);
