using System.CommandLine;
using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary><c>partnercloud chaos</c>.</summary>
internal static class ChaosCommand
{
    private static readonly string Description =
        $"""
        Plays every workflow and option in virtual time, writes down each call that it makes to AWS, and then plays it again for each call and each
        kind of fault with that fault at that call. An execution that fails is redriven as an operator would. In the end the cloud must be as after
        the undisturbed play, with nothing lost and nothing doubled; passwords in secrets must sign in; failures must have named the true cause; no
        secret may stand in a history, an event or a mail. Ends with 0 only if that holds for all.

        Scenes:
        {Lines(AllScenarios.InOrder.Select(scene => (scene.Name, scene.Says)))}

        Kinds of faults:
        {Lines(FaultTypes.All.Select(kind => (kind.Name, kind.Says)))}
        """;

    public static Command Create(IAnsiConsole console)
    {
        var scene = new Option<string[]>("--scene") { Description = "Only these scenes.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        scene.AcceptOnlyFromAmong([.. AllScenarios.InOrder.Select(one => one.Name)]);
        var kind = new Option<string[]>("--kind") { Description = "Only these kinds of faults.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        kind.AcceptOnlyFromAmong([.. FaultTypes.All.Select(one => one.Name)]);
        var parallel = new Option<int>("--parallel") { Description = "How many plays at the same time.", HelpName = "COUNT", DefaultValueFactory = _ => Environment.ProcessorCount };
        var only = new Option<string?>("--only") { Description = "Plays this one scenario and tells what happened, for example create-account/CreateAccount.organizations.CreateAccount.1/answer-lost.", HelpName = "SCENARIO" };
        var report = new Option<FileInfo?>("--report") { Description = "Where to write the table, as Markdown.", HelpName = "FILE" };
        var command = new Command("chaos", Description) { scene, kind, parallel, only, report };
        command.SetAction((parsed, cancellationToken) => new ChaosRun(console).RunAsync(new()
        {
            Scenes = Chosen(AllScenarios.InOrder, one => one.Name, parsed.GetValue(scene)),
            Disturbances = Chosen(FaultTypes.All, one => one.Name, parsed.GetValue(kind)),
            Parallel = Math.Max(1, parsed.GetValue(parallel)),
            Only = parsed.GetValue(only),
            ReportPath = parsed.GetValue(report)?.FullName,
        }, cancellationToken));
        return command;
    }

    private static IReadOnlyList<T> Chosen<T>(IReadOnlyList<T> all, Func<T, string> name, string[]? names) => names is null or [] ? all : [.. all.Where(one => names.Contains(name(one)))];

    private static string Lines(IEnumerable<(string Name, string Says)> entries) => string.Join('\n', entries.Select(entry => $"  {entry.Name,-16} {entry.Says}"));
}
