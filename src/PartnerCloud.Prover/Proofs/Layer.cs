using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Policies that have a say together, such as all identity policies of a role.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Policies">The policies.</param>
/// <param name="MustAllow">Whether one of them has to allow a request. Otherwise somebody else may allow anything, and only their denials count.</param>
public sealed record Layer(string Name, IReadOnlyList<Policy> Policies, bool MustAllow);
