using PartnerCloud.Prover.Patterns;

namespace PartnerCloud.Prover.Proofs;

/// <summary>A union of patterns that all who need it share.</summary>
internal sealed record PatternUnion(int Id, Automaton Automaton);
