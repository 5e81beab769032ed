using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace PartnerCloud.Benchmarks.Onboarding;

/// <summary><c>onboarding</c>: how long a single onboarding takes, and where the time goes.</summary>
internal static class OnboardingCommand
{
    public static Command Create()
    {
        var number = Number("--number", 100, "How many accounts to onboard, one after the other.");
        var call = Number("--call", 80, "How many milliseconds each AWS call takes.");
        var start = Number("--start", 0, "How many milliseconds a function takes to start.");
        var command = new Command("onboarding", "Creates and hardens accounts one after the other, in virtual time, and prints how long one takes.") { number, call, start };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            AnsiConsole.Profile.Width = 220;
            Write(AnsiConsole.Console, await OnboardingFigures.MeasureAsync(
                parsed.GetValue(number), TimeSpan.FromMilliseconds(parsed.GetValue(call)), TimeSpan.FromMilliseconds(parsed.GetValue(start)), cancellationToken));
            return 0;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, OnboardingFigures figures)
    {
        var states = new Table { Border = TableBorder.Markdown };
        states.AddColumns("state of the first onboarding", "entered after, s", "left after, s", "attempts");
        foreach (var (name, entered, left, attempts) in figures.Executions[0].Steps)
            states.AddRow(name, entered.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture), left?.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture) ?? "", attempts.ToString(CultureInfo.InvariantCulture));
        console.Write(states);

        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("of one onboarding", "least", "median", "most");
        Add("accepted until credentials ready, s", figures.Executions.Select(execution => execution.UntilReady!.Value.TotalSeconds), "F1");
        Add("accepted until hardened and online, s", figures.Executions.Select(execution => execution.Duration.TotalSeconds), "F1");
        Add("AWS calls, with events and invocations", figures.Calls.Select(count => (double)count), "F0");
        Add("state transitions, with retries", figures.Executions.Select(execution => (double)execution.Use.StateTransitions), "F0");
        Add("invocations of functions", figures.Executions.Select(execution => (double)execution.Use.FunctionInvocations), "F0");
        Add("events of history", figures.Executions.Select(execution => (double)execution.Events), "F0");
        console.Write(table);

        void Add(string what, IEnumerable<double> values, string format)
        {
            double[] sorted = [.. values.Order()];
            table.AddRow(what, sorted[0].ToString(format, CultureInfo.InvariantCulture), sorted[sorted.Length / 2].ToString(format, CultureInfo.InvariantCulture), sorted[^1].ToString(format, CultureInfo.InvariantCulture));
        }
    }

    private static Option<int> Number(string name, int byDefault, string description) => new(name) { Description = description, DefaultValueFactory = _ => byDefault, HelpName = "N" };
}
