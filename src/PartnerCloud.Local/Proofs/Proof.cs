using System.Diagnostics;
using PartnerCloud.Prover;
using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Local.Proofs;

/// <summary>The decision of one claim on one line of defence.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Line">The line of defence.</param>
/// <param name="Found">A request that breaks the claim. Null if there is none.</param>
/// <param name="Problem">Why there is no decision, or no reliable one. Null if there is one.</param>
/// <param name="Took">The time that the decision took.</param>
internal sealed record Proof(Claim Claim, Line Line, Counterexample? Found, string? Problem, TimeSpan Took)
{
    public bool Holds => Found is null && Problem is null;

    /// <summary>Decides each claim on each of its lines.</summary>
    /// <exception cref="NotEncodedException">A claim names a line that does not exist.</exception>
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
            var problem = found is null || CounterexampleCheck.Confirms(claim, line, found, policies.TextOf) ? null : "the policy evaluator does not confirm the counterexample, so the prover or the evaluator is wrong";
            return new(claim, line, found, problem, Stopwatch.GetElapsedTime(started));
        }
        catch (NotEncodedException undecided)
        {
            return new(claim, line, null, undecided.Message, Stopwatch.GetElapsedTime(started));
        }
    }
}
