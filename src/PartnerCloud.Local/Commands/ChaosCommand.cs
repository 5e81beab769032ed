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
        Tests every AWS call of every workflow with every kind of fault, in virtual time.

        Each scenario runs once without faults, and its calls to AWS are recorded. Then it runs again for each call and each kind of fault, with that
        fault at that call: this is a fault case. An execution that fails is redriven, as an operator would.

        In the end, all of this must be true:
          - The cloud is as after the run without faults: nothing is lost, and nothing is doubled.
          - Passwords in secrets sign in.
          - Failures on the way named the true cause.
          - No secret is in a history, an event or a notification.
        Ends with 0 only if it is true for all fault cases.

        Scenarios:
        {Lines(AllScenarios.InOrder.Select(one => (one.Name, one.Description)))}

        Kinds of faults:
        {Lines(FaultTypes.All.Select(kind => (kind.Name, kind.Description)))}
        """;

    public static Command Create(IAnsiConsole console)
    {
        var scenario = new Option<string[]>("--scenario") { Description = "Run only these scenarios.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        scenario.AcceptOnlyFromAmong([.. AllScenarios.InOrder.Select(one => one.Name)]);
        var kind = new Option<string[]>("--kind") { Description = "Inject only these kinds of faults.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        kind.AcceptOnlyFromAmong([.. FaultTypes.All.Select(one => one.Name)]);
        var parallel = new Option<int>("--parallel") { Description = "How many fault cases run at the same time.", HelpName = "COUNT", DefaultValueFactory = _ => Environment.ProcessorCount };
        var only = new Option<string?>("--only") { Description = "Run this one fault case and print what happens, call by call. Example: create-account/CreateAccount.organizations.CreateAccount.1/answer-lost.", HelpName = "CASE" };
        var report = new Option<FileInfo?>("--report") { Description = "Write the table to this file, as Markdown.", HelpName = "FILE" };
        var command = new Command("chaos", Description) { scenario, kind, parallel, only, report };
        command.SetAction((parsed, cancellationToken) => new ChaosRun(console).RunAsync(new()
        {
            Scenarios = Chosen(AllScenarios.InOrder, one => one.Name, parsed.GetValue(scenario)),
            FaultTypes = Chosen(FaultTypes.All, one => one.Name, parsed.GetValue(kind)),
            Parallel = Math.Max(1, parsed.GetValue(parallel)),
            Only = parsed.GetValue(only),
            ReportPath = parsed.GetValue(report)?.FullName,
        }, cancellationToken));
        return command;
    }

    private static IReadOnlyList<T> Chosen<T>(IReadOnlyList<T> all, Func<T, string> name, string[]? names) => names is null or [] ? all : [.. all.Where(one => names.Contains(name(one)))];

    private static string Lines(IEnumerable<(string Name, string Description)> entries) => string.Join('\n', entries.Select(entry => $"  {entry.Name,-16} {entry.Description}"));
}
