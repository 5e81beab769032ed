using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>
/// Shows an execution while it runs: a line for each state that ends or fails, and on a terminal the states in progress. In a polling loop, only the first
/// rounds get lines of their own.
/// </summary>
internal sealed class ExecutionProgress(IAnsiConsole console)
{
    private const int NameWidth = 32;
    private const int TimeWidth = 11;

    /// <summary>A narrower console has no room for columns.</summary>
    private const int ColumnsWidth = 80;
    private readonly StepReader reader = new();
    private readonly PollRounds rounds = new();

    /// <summary>The visits without lines, with their rounds.</summary>
    private readonly Dictionary<Step, int> silent = [];
    private readonly List<Step> running = [];

    /// <summary>Tasks whose last attempt failed. The next events show whether they are retried.</summary>
    private readonly List<Step> undecided = [];
    private OmittedRounds? folded;
    private DateTimeOffset? started;

    public Task ShowAsync(IAsyncEnumerable<ReportedEvent> events) => console.Profile.Capabilities.Interactive
        ? console.Status().Spinner(Spinner.Known.Dots).StartAsync("Starting", status => ShowAsync(events, _ => status.Status(UnderWay())))
        : ShowAsync(events, EnteredLine);

    private async Task ShowAsync(IAsyncEnumerable<ReportedEvent> events, Action<Step> entered)
    {
        await foreach (var @event in events)
        {
            started ??= @event.At;
            var step = reader.Add(@event);
            if (step is not null && IsEntered(@event))
                Fold(@event, step);
            if (step is { Type: "Task" or "Wait" or "Fail" })
                Show(@event, step, entered);
            if (@event.Type is not ("ExecutionFailed" or "ExecutionTimedOut" or "ExecutionAborted"))
                continue;
            Unfold(@event);
            undecided.ToList().ForEach(failed => Decide(@event, failed, "[yellow]failed [/]"));
        }
    }

    private void Fold(ReportedEvent @event, Step step)
    {
        if (rounds.Enter(step) is > PollRounds.Shown and var round)
        {
            (folded ??= new()).Add(step);
            silent.Add(step, round);
        }
        else
        {
            Unfold(@event);
        }
    }

    /// <summary>Prints the number of omitted rounds, after the loop.</summary>
    private void Unfold(ReportedEvent @event)
    {
        if (folded is { Count: var count, Steps: [var first, ..] })
            Line(@event, "[green]done   [/]", first, $"{count} more rounds, took {Durations.Format(@event.At - folded.Entered)}: {folded.Names}");
        folded = null;
    }

    private void Show(ReportedEvent @event, Step step, Action<Step> entered)
    {
        if (IsEntered(@event))
        {
            running.Add(step);
            if (!silent.ContainsKey(step) || console.Profile.Capabilities.Interactive)
                entered(step);
        }
        else if (@event.Type.EndsWith("StateExited", StringComparison.Ordinal))
        {
            running.Remove(step);
            if (silent.ContainsKey(step) && step.Outcome != StepOutcome.Caught)
            {
                undecided.Remove(step);
                return;
            }

            Decide(@event, step, "[yellow]failed [/]");
            Line(@event, step.Outcome == StepOutcome.Caught ? "[yellow]handled[/]" : "[green]done   [/]", step, $"took {Durations.Format(step.Ended!.Value - step.Entered)}");
        }
        else if (@event.Type == "TaskScheduled")
        {
            if (silent.ContainsKey(step))
                undecided.Remove(step);
            Decide(@event, step, "[blue]retried[/]");
        }
        else if (step.LastAttemptFailed && !undecided.Contains(step) && @event.Type.StartsWith("Task", StringComparison.Ordinal))
        {
            undecided.Add(step);
        }
    }

    /// <summary>Prints a failed attempt, if there is one, and whether it was retried.</summary>
    private void Decide(ReportedEvent @event, Step step, string mark)
    {
        if (undecided.Remove(step))
            Line(@event, mark, step, $"{step.Failures[^1].Error}: {step.Failures[^1].Message}");
    }

    private void EnteredLine(Step step) => Line(step.Entered, "[blue]begins [/]", step, "");

    private void Line(ReportedEvent @event, string mark, Step step, string text) => Line(@event.At, mark, step, text);

    private void Line(DateTimeOffset at, string mark, Step step, string text)
    {
        var wide = console.Profile.Width >= ColumnsWidth;
        var (time, name) = wide ? (After(at).PadLeft(TimeWidth), text.Length == 0 ? step.Name : step.Name.PadRight(NameWidth)) : (After(at), step.Name);
        var gap = wide ? "  " : " ";
        var room = console.Profile.Width - time.Length - gap.Length - Markup.Remove(mark).Length - gap.Length - name.Length - gap.Length;
        console.MarkupLine($"[grey]{time}[/]{gap}{mark}{gap}{Markup.Escape(name)}{Grey(gap, Short(text, room))}");
    }

    private static string Grey(string gap, string text) => text.Length == 0 ? "" : $"{gap}[grey]{Markup.Escape(text)}[/]";

    private static bool IsEntered(ReportedEvent @event) => @event.Type.EndsWith("StateEntered", StringComparison.Ordinal);

    private string UnderWay() => running.Count == 0 ? "Continuing" : Markup.Escape(string.Join(", ", running.Select(step => silent.TryGetValue(step, out var round) ? $"{step.Name} (round {round})" : step.Name)));

    private string After(DateTimeOffset at) => "+" + Durations.Format(at - started!.Value);

    /// <summary>Shortens a text to the rest of the line. The report has the whole text.</summary>
    private static string Short(string text, int room)
    {
        const string More = "...";
        var line = text.Split('\n', 2)[0];
        return line.Length <= room ? line : room > More.Length ? line[..(room - More.Length)] + More : "";
    }
}
