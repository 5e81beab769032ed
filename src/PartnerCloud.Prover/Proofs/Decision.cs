using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Whether a claim holds on a line of defence.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Line">The line.</param>
/// <param name="Counterexample">A request that the claim forbids and the line allows; null if it is proven that there is none.</param>
public sealed record Decision(Claim Claim, Line Line, Counterexample? Counterexample)
{
    /// <summary>Whether the claim is proven.</summary>
    public bool Holds => Counterexample is null;
}
