using PartnerCloud.Prover.Patterns;

namespace PartnerCloud.Prover.Proofs;

/// <summary>A union of patterns, shared by all constraints that use it.</summary>
internal sealed record PatternUnion(int Id, Automaton Automaton);
