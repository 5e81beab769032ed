using PartnerCloud.Prover.Mutations;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Shows the progress of mutations: a bar on a terminal, and a few lines elsewhere.</summary>
internal static class MutationProgress
{
    private const int Lines = 5;

    /// <summary>Tests each mutation, and returns those that no claim catches.</summary>
    public static IReadOnlyList<Mutation> Show(IAnsiConsole console, IReadOnlyList<Mutation> mutations, Func<Mutation, bool> isCaught, CancellationToken cancellationToken)
    {
        if (console.Profile.Capabilities.Interactive)
        {
            return console.Progress().Start(context =>
            {
                var bar = context.AddTask("mutations", maxValue: Math.Max(1, mutations.Count));
                return Survivors(mutations, isCaught, _ => bar.Increment(1), cancellationToken);
            });
        }

        return Survivors(mutations, isCaught, done =>
        {
            if (done * Lines / mutations.Count != (done - 1) * Lines / mutations.Count)
                console.WriteLine($"{done:N0} of {mutations.Count:N0}");
        }, cancellationToken);
    }

    private static List<Mutation> Survivors(IReadOnlyList<Mutation> mutations, Func<Mutation, bool> isCaught, Action<int> show, CancellationToken cancellationToken)
    {
        var survivors = new List<Mutation>();
        for (var at = 0; at < mutations.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isCaught(mutations[at]))
                survivors.Add(mutations[at]);
            show(at + 1);
        }

        return survivors;
    }
}
