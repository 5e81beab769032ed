using PartnerCloud.Local.Chaos;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>How far a campaign is: a bar on a terminal, a line now and then elsewhere. What does not survive is said at once.</summary>
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
            var bar = context.AddTask("scenarios", maxValue: Math.Max(1, count));
            return run(Counted(console, _ => bar.Increment(1)));
        });

    /// <summary>Counts what ends on many threads.</summary>
    private static Action<FaultCaseResult> Counted(IAnsiConsole console, Action<int> show)
    {
        var gate = new Lock();
        var done = 0;
        return verdict =>
        {
            lock (gate)
            {
                if (verdict.Outcome != FaultCaseOutcome.Survived)
                    console.MarkupLine($"[red]{verdict.Outcome}[/] {Markup.Escape(verdict.Scenario.Id)}");
                show(++done);
            }
        };
    }
}
