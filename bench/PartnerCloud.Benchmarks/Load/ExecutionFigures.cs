using PartnerCloud.Local.Report;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Benchmarks.Load;

/// <summary>The durations and counts of one execution.</summary>
internal sealed class ExecutionFigures
{
    public ExecutionFigures(Execution execution)
    {
        ReportedEvent[] events = [.. execution.Events.Select(entry => new ReportedEvent(entry.Id, entry.PreviousEventId, entry.Type, entry.Timestamp, entry.Details))];
        var steps = StepReader.Read(events);
        Name = execution.Name;
        Status = execution.State.Status;
        Error = execution.State.Error is { } error ? $"{error} in {steps[^1].Name}: {execution.State.Cause}" : null;
        Duration = (execution.State.StopDate ?? execution.StartDate) - execution.StartDate;
        Events = events.Length;
        Use = BilledUse.Read(events, steps);
        var published = events.Where(entry => entry.Type == "TaskScheduled" && entry.Details.Text("resourceType") == "events").Select(entry => (entry.At, Text: entry.Details.Text("parameters") ?? ""));
        UntilReady = published.Where(entry => entry.Text.Contains("credentials-ready", StringComparison.Ordinal)).Select(entry => entry.At - execution.StartDate).Cast<TimeSpan?>().FirstOrDefault();
        Steps = [.. steps.Select(step => (step.Name, step.Entered - execution.StartDate, step.Ended - execution.StartDate, step.Attempts))];
        UntilCreating = steps.Where(step => step.Name == "WaitForAccount").Select(step => step.Entered - execution.StartDate).Cast<TimeSpan?>().FirstOrDefault();
        Failures = steps.SelectMany(step => step.Failures.GroupBy(failure => failure.Error ?? "unknown").Select(group => (step.Name, Error: group.Key, Count: group.Count()))).ToList();
    }

    public string Name { get; }

    /// <summary>The kind of request, as in the execution's name.</summary>
    public string Kind => Name[..Name.IndexOf('-', StringComparison.Ordinal)];

    public ExecutionStatus Status { get; }

    /// <summary>The error it ended with. Null for success.</summary>
    public string? Error { get; }

    public TimeSpan Duration { get; }

    /// <summary>From the request until Organizations accepted the creation. Null without a creation.</summary>
    public TimeSpan? UntilCreating { get; }

    /// <summary>From the request until CAM received the event about the credentials.</summary>
    public TimeSpan? UntilReady { get; }

    public int Events { get; }

    public BilledUse Use { get; }

    /// <summary>The visits of states: when each was entered and left, with how many attempts.</summary>
    public IReadOnlyList<(string State, TimeSpan Entered, TimeSpan? Left, int Attempts)> Steps { get; }

    /// <summary>The failed attempts of each visit of a state, by error.</summary>
    public IReadOnlyList<(string State, string Error, int Count)> Failures { get; }

    /// <summary>The cost in USD of transitions and invocations, each with 1 GB for 2 s, at the list prices in docs/costs.md.</summary>
    public double Cost => (Use.StateTransitions * 0.000025) + (Use.FunctionInvocations * (0.0000002 + (2 * 0.0000166667)));
}
