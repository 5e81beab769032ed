using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Prover.Mutations;

/// <summary>
/// Tests whether a claim fails for each mutation. If a denial can be removed while all claims still hold, either the denial is not needed or a claim is missing.
/// All claims must hold for the policies without mutations.
/// </summary>
public sealed class MutationRun(ClaimProver prover, IEnumerable<Claim> claims, IReadOnlyList<Line> lines)
{
    private readonly LinkedList<Claim> claims = new(claims);

    /// <summary>Whether a claim fails under the mutation. The claim that failed last is tried first.</summary>
    public bool IsCaught(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        var touched = Touched(mutation);
        for (var node = claims.First; node is not null; node = node.Next)
        {
            if (!touched.Where(line => node.Value.Lines.Contains(line.Name)).Any(line => Breaks(node.Value, line, mutation)))
                continue;
            claims.Remove(node);
            claims.AddFirst(node);
            return true;
        }

        return false;
    }

    /// <summary>A request that the mutation makes possible on some line; null if other denials cover everything that is removed.</summary>
    /// <exception cref="NotEncodedException">The result depends on the value of a policy variable.</exception>
    public Counterexample? Gained(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        var anything = new Claim { Id = "anything", Text = "Nobody does anything.", Lines = [] };
        return Touched(mutation).Select(line => prover.Decide(anything, line, within: mutation.Statement).Counterexample).FirstOrDefault(found => found is not null);
    }

    private List<Line> Touched(Mutation mutation) =>
        [.. lines.Where(line => line.Layers.Any(layer => layer.Policies.Contains(mutation.Policy))).Select(line => Mutated(line, mutation))];

    private static Line Mutated(Line line, Mutation mutation) => line with
    {
        Layers = [.. line.Layers.Select(layer => layer with { Policies = [.. layer.Policies.Select(policy => policy == mutation.Policy ? mutation.Mutated : policy)] })],
    };

    /// <summary>A claim that held before can only fail by a request that the denial matched.</summary>
    private bool Breaks(Claim claim, Line line, Mutation mutation)
    {
        try
        {
            return !prover.Decide(claim, line, within: mutation.Statement).Holds;
        }
        catch (NotEncodedException)
        {
            return true; // it now depends on a value that the claim leaves open, so it is no longer proven
        }
    }
}
