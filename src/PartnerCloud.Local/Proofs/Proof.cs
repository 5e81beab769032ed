using System.Diagnostics;
using PartnerCloud.Prover;
using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Local.Proofs;

/// <summary>One claim on one line, and how it was decided.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Line">The line.</param>
/// <param name="Found">A request that breaks the claim; null where there is none.</param>
/// <param name="Problem">Why nothing was decided, or why the decision is not to be believed; null where all is well.</param>
/// <param name="Took">How long it took.</param>
internal sealed record Proof(Claim Claim, Line Line, Counterexample? Found, string? Problem, TimeSpan Took)
{
    public bool Holds => Found is null && Problem is null;

    /// <summary>Decides all claims on all of their lines.</summary>
    /// <exception cref="NotEncodedException">A claim names a line that is not there.</exception>
    public static IEnumerable<Proof> OfAll(ClaimProver prover, IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, ProofPolicies policies)
    {
        foreach (var claim in claims)
        {
            foreach (var name in claim.Lines)
                yield return Of(prover, claim, lines.SingleOrDefault(line => line.Name == name) ?? throw new NotEncodedException($"claim {claim.Id}", $"there is no line {name}"), policies);
        }
    }

    private static Proof Of(ClaimProver prover, Claim claim, Line line, ProofPolicies policies)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var found = prover.Decide(claim, line).Counterexample;
            var problem = found is null || CounterexampleCheck.Confirms(claim, line, found, policies.TextOf) ? null : "the policy evaluator does not confirm the counterexample: one of the two is wrong";
            return new(claim, line, found, problem, Stopwatch.GetElapsedTime(started));
        }
        catch (NotEncodedException undecided)
        {
            return new(claim, line, null, undecided.Message, Stopwatch.GetElapsedTime(started));
        }
    }
}
