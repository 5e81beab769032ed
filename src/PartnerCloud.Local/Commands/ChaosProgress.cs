using PartnerCloud.Local.Chaos;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Shows a campaign's progress: a bar on a terminal, and a few lines elsewhere. Fault cases that do not survive are printed at once.</summary>
internal static class ChaosProgress
{
    private const int Lines = 10;

    public static Task<IReadOnlyList<FaultCaseResult>> ShowAsync(IAnsiConsole console, int count, Func<Action<FaultCaseResult>, Task<IReadOnlyList<FaultCaseResult>>> run) =>
        console.Profile.Capabilities.Interactive ? BarAsync(console, count, run) : run(Counted(console, done =>
        {
            if (done * Lines / count != (done - 1) * Lines / count)
                console.WriteLine($"{done:N0} of {count:N0}");
        }));

    private static Task<IReadOnlyList<FaultCaseResult>> BarAsync(IAnsiConsole console, int count, Func<Action<FaultCaseResult>, Task<IReadOnlyList<FaultCaseResult>>> run) => console.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
        .StartAsync(context =>
        {
            var bar = context.AddTask("fault cases", maxValue: Math.Max(1, count));
            return run(Counted(console, _ => bar.Increment(1)));
        });

    /// <summary>Counts results that arrive on many threads.</summary>
    private static Action<FaultCaseResult> Counted(IAnsiConsole console, Action<int> show)
    {
        var gate = new Lock();
        var done = 0;
        return result =>
        {
            lock (gate)
            {
                if (result.Outcome != FaultCaseOutcome.Survived)
                    console.MarkupLine($"[red]{result.Outcome}[/] {Markup.Escape(result.FaultCase.Id)}");
                show(++done);
            }
        };
    }
}
