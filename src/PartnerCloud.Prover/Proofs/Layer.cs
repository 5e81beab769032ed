using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Policies that are evaluated together, such as all identity policies of a role.</summary>
/// <param name="Name">The name in reports.</param>
/// <param name="Policies">The policies.</param>
/// <param name="MustAllow">Whether one of the policies must allow a request. Otherwise other policies may allow anything, and only the denials here count.</param>
public sealed record Layer(string Name, IReadOnlyList<Policy> Policies, bool MustAllow);
