namespace PartnerCloud.Local.Report;

/// <summary>
/// Groups a history's events into visits of states. Events of parallel branches interleave, so an event belongs to the step of its previous event, never to the step
/// of the event before it in the list.
/// </summary>
internal sealed class StepReader
{
    private const string EnteredSuffix = "StateEntered";
    private const string ExitedSuffix = "StateExited";
    private const string AbortedSuffix = "StateAborted";

    private readonly List<Step> steps = [];
    private readonly Dictionary<long, Step?> stepOf = [];

    public static IReadOnlyList<Step> Read(IEnumerable<ReportedEvent> events)
    {
        var reader = new StepReader();
        foreach (var @event in events)
            reader.Add(@event);
        return reader.steps;
    }

    /// <summary>Adds the next event.</summary>
    /// <returns>The step of the event. Null if it is about the execution.</returns>
    public Step? Add(ReportedEvent @event) => stepOf[@event.Id] = Take(@event);

    private Step? Take(ReportedEvent @event)
    {
        var step = stepOf.GetValueOrDefault(@event.PreviousId);
        return @event.Type switch
        {
            _ when @event.Type.EndsWith(EnteredSuffix, StringComparison.Ordinal) => Enter(@event, step),
            _ when @event.Type.EndsWith(ExitedSuffix, StringComparison.Ordinal) => Exit(@event, step),
            _ when @event.Type.EndsWith(AbortedSuffix, StringComparison.Ordinal) => Abort(@event, step),
            "TaskScheduled" or "LambdaFunctionScheduled" => Start(step),
            "TaskFailed" or "TaskTimedOut" or "TaskStartFailed" or "TaskSubmitFailed" or "LambdaFunctionFailed" or "LambdaFunctionTimedOut"
                => Fail(@event, step),
            "ParallelStateStarted" or "MapStateStarted" => Begin(@event, step, @event.Type[..^"StateStarted".Length]),
            "ParallelStateSucceeded" or "MapStateSucceeded" => Unfinished(step, @event.Type[..^"StateSucceeded".Length]),
            "ParallelStateFailed" or "MapStateFailed" => FailFinally(@event, Unfinished(step, @event.Type[..^"StateFailed".Length])),
            "ExecutionRedriven" => Redrive(step),
            "ExecutionFailed" or "ExecutionTimedOut" or "ExecutionAborted" => EndAll(@event, step ?? steps.LastOrDefault(one => one.Ended is null)),
            _ => step,
        };
    }

    private Step Enter(ReportedEvent @event, Step? before)
    {
        // After a Parallel's own event, a branch begins. After the end of a step, its neighbour begins.
        var parent = before is { Type: "Parallel" or "Map", IsLeft: false } ? before : before?.Parent;
        parent?.Resume();
        var step = new Step(@event.Details.Text("name")!, @event.Type[..^EnteredSuffix.Length], @event.At, parent);
        steps.Add(step);
        return step;
    }

    private static Step? Exit(ReportedEvent @event, Step? step)
    {
        var name = @event.Details.Text("name");
        while (step is not null && step.Name != name)
            step = step.Parent;
        step?.Leave(@event.At);
        return step;
    }

    private static Step? Start(Step? step)
    {
        step?.Start();
        return step;
    }

    private static Step? Fail(ReportedEvent @event, Step? step)
    {
        step?.Fail(StepFailure.Read(@event));
        return step;
    }

    /// <summary>The innermost running Parallel or Map state around a step. It may be the step itself.</summary>
    private static Step? Unfinished(Step? step, string type)
    {
        while (step is not null && (step.IsLeft || step.Type != type))
            step = step.Parent;
        return step;
    }

    /// <summary>Begins the branches of a state. If a retry begins them again, the steps of the earlier attempt are over.</summary>
    private Step? Begin(ReportedEvent @event, Step? step, string type) =>
        FailInside(@event, Unfinished(step is { HasFailedBranch: true } inner ? inner.Parent : step, type));

    /// <summary>Ends a state's branches for good, because one failed and nothing repeats it.</summary>
    private Step? FailFinally(ReportedEvent @event, Step? group)
    {
        group?.FailBranch();
        return FailInside(@event, group);
    }

    /// <summary>Ends the running steps of all branches, because one branch failed.</summary>
    private Step? FailInside(ReportedEvent @event, Step? group)
    {
        foreach (var step in steps.Where(step => step.Ended is null && IsInside(step, group)))
            step.End(@event.At, failed: HasFailed(step));
        return group;
    }

    private static Step? Abort(ReportedEvent @event, Step? step)
    {
        var aborted = Unfinished(step, @event.Type[..^AbortedSuffix.Length]);
        aborted?.End(@event.At, failed: HasFailed(aborted));
        return aborted;
    }

    /// <summary>Continues in the last state at the top level. If it has branches, each follows its own events.</summary>
    private static Step? Redrive(Step? last)
    {
        while (last?.Parent is { } parent)
            last = parent;
        if (last is { Type: "Parallel" or "Map" })
            last.Resume();
        return last;
    }

    private Step? EndAll(ReportedEvent @event, Step? last)
    {
        foreach (var step in steps.Where(step => step.Ended is null))
            step.End(@event.At, failed: step == last || HasFailed(step));
        return last;
    }

    private static bool HasFailed(Step step) => step.LastAttemptFailed || step.Type == "Fail";

    private static bool IsInside(Step step, Step? group) => group is not null && step.Parent is { } parent && (parent == group || IsInside(parent, group));
}
