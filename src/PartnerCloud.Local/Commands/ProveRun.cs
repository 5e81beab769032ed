using System.Diagnostics;
using System.Globalization;
using PartnerCloud.Local.Proofs;
using PartnerCloud.Prover;
using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Mutations;
using PartnerCloud.Prover.Proofs;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Proves claims and prints the results. Removes denials, and prints those that no claim needs.</summary>
internal sealed class ProveRun(IAnsiConsole console)
{
    private readonly ClaimProver prover = new(KnownActions.BuiltIn());
    private readonly ProofPolicies policies = new();

    public int Run(IReadOnlyList<Claim> claims, bool mutate, bool thorough, CancellationToken cancellationToken)
    {
        var lines = ProofLines.Of(policies);
        var started = Stopwatch.GetTimestamp();
        var proofs = Proof.OfAll(prover, claims, lines, policies).ToList();
        Write(proofs);
        var held = proofs.Count(proof => proof.Holds);
        console.WriteLine($"{held} of {proofs.Count} claims on their lines hold, in {Seconds(Stopwatch.GetElapsedTime(started))}.");
        if (held < proofs.Count)
            return ExitCodes.Unexpected;
        return mutate ? Mutate(new(prover, claims, lines), lines, thorough, cancellationToken) : ExitCodes.Success;
    }

    private static string Seconds(TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s");

    private void Write(IReadOnlyList<Proof> proofs)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Claim", "Line", "").AddColumn(new TableColumn("ms").RightAligned());
        foreach (var proof in proofs)
        {
            var (word, color) = proof switch { { Holds: true } => ("holds", Color.Green), { Found: null } => ("NOT DECIDED", Color.Red), _ => ("DOES NOT HOLD", Color.Red) };
            table.AddRow(new Text(proof.Claim.Id), new Text(proof.Line.Name), new Text(word, new(color)), new Text(proof.Took.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture)));
        }

        console.Write(table);
        foreach (var proof in proofs.Where(proof => !proof.Holds))
            Write(proof);
    }

    private void Write(Proof proof)
    {
        console.MarkupLine($"[red]{Markup.Escape(proof.Claim.Id)}[/] on {Markup.Escape(proof.Line.Name)}: {Markup.Escape(proof.Claim.Text)}");
        if (proof.Problem is { } problem)
            console.WriteLine($"  {problem}");
        if (proof.Found is not { } found)
            return;
        console.WriteLine($"  {(proof.Problem is null ? "This request passes, and the policy evaluator confirms it" : "The request")}:");
        console.WriteLine($"    {found.Action}");
        console.WriteLine($"    on {found.Resource}");
        foreach (var (key, values) in found.Context)
            console.WriteLine($"    {key} {(values.Count == 0 ? "is absent" : $"= {string.Join(", ", values)}")}");
    }

    private int Mutate(MutationRun run, IReadOnlyList<Line> lines, bool thorough, CancellationToken cancellationToken)
    {
        var mutations = lines.SelectMany(line => line.Layers).SelectMany(layer => layer.Policies).DistinctBy(policy => policy.Name)
            .SelectMany(policy => Mutation.Of(policy, thorough)).ToList();
        var started = Stopwatch.GetTimestamp();
        var survivors = MutationProgress.Show(console, mutations, run.IsCaught, cancellationToken);
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("Policy", "Statement", "Without", "Makes possible");
        foreach (var survivor in survivors)
            table.AddRow(new Text(survivor.Policy.Name), new Text(survivor.Statement.Sid), new Text(survivor.Kind == MutationKind.Statement ? "the whole statement" : survivor.Without), new Text(Gained(run, survivor)));
        if (survivors.Count > 0)
            console.Write(table);
        console.WriteLine($"{mutations.Count - survivors.Count} of {mutations.Count} mutations are caught by a claim, in {Seconds(Stopwatch.GetElapsedTime(started))}.");
        return survivors.Any(survivor => survivor.Kind is MutationKind.Statement or MutationKind.Action) ? ExitCodes.Unexpected : ExitCodes.Success;
    }

    /// <summary>Says what a removed denial makes possible: nothing if it is not needed, a request if a claim is missing.</summary>
    private static string Gained(MutationRun run, Mutation survivor)
    {
        try
        {
            return run.Gained(survivor) is { } found ? $"{found.Action} on {found.Resource}" : "nothing: other denials cover it";
        }
        catch (NotEncodedException)
        {
            return "depends on a policy variable";
        }
    }
}
