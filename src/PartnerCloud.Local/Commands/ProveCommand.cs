using System.CommandLine;
using PartnerCloud.Prover;
using PartnerCloud.Prover.Claims;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud prove</c>.</summary>
internal static class ProveCommand
{
    private const string Description =
        """
        Proves from the policies that the guard-rails hold.

        A claim is a sentence about requests that nobody can make. It is decided for all possible requests, from the texts of the policies
        that accounts get. Each of its lines of defence must make the claim true on its own. If a claim does not hold, you see a request
        that breaks it, confirmed by the policy evaluator of the simulated AWS.
        Ends with 0 only if all claims hold.

        With --mutate, the command removes each denial of these policies, and each action of a denial, one at a time. A claim must then fail.
        Otherwise the denial is not needed, or a claim is missing. Ends with 0 only if every mutation is caught.
        With --thorough, it also removes each resource and each value of a condition. If no claim fails then, that is only reported.

        The claims are in src/PartnerCloud.Prover/claims.json, the lines of defence in src/PartnerCloud.Local/Proofs/ProofLines.cs.
        """;

    public static Command Create(IAnsiConsole console)
    {
        var claim = new Option<string[]>("--claim") { Description = "Prove only these claims.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var file = new Option<FileInfo?>("--claims") { Description = "Prove the claims in this file instead of the built-in ones. Its format is that of claims.json.", HelpName = "FILE" };
        var mutate = new Option<bool>("--mutate") { Description = "Remove each denial, and each action of a denial, and check that a claim fails." };
        var thorough = new Option<bool>("--thorough") { Description = "As --mutate, and also remove each resource and each value of a condition." };
        var command = new Command("prove", Description) { claim, file, mutate, thorough };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(console, Chosen(parsed.GetValue(claim), Claims(parsed.GetValue(file))), parsed.GetValue(mutate) || parsed.GetValue(thorough), parsed.GetValue(thorough), cancellationToken)));
        return command;
    }

    private static int Run(IAnsiConsole console, IReadOnlyList<Claim> claims, bool mutate, bool thorough, CancellationToken cancellationToken)
    {
        try
        {
            return new ProveRun(console).Run(claims, mutate, thorough, cancellationToken);
        }
        catch (NotEncodedException wrong)
        {
            throw new CommandFailedException(wrong.Message); // a policy that cannot be read, or a line that does not exist
        }
    }

    private static IReadOnlyList<Claim> Claims(FileInfo? file)
    {
        if (file is null)
            return ClaimsFile.BuiltIn();
        try
        {
            return ClaimsFile.Read(File.ReadAllText(file.FullName));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or NotEncodedException)
        {
            throw new CommandFailedException(wrong.Message);
        }
    }

    private static IReadOnlyList<Claim> Chosen(string[]? ids, IReadOnlyList<Claim> all)
    {
        if (ids is null or [])
            return all;
        return ids.FirstOrDefault(id => all.All(claim => claim.Id != id)) is { } unknown
            ? throw new CommandFailedException($"there is no claim {unknown}. The claims are: {string.Join(", ", all.Select(claim => claim.Id))}")
            : [.. all.Where(claim => ids.Contains(claim.Id))];
    }
}
