namespace PartnerCloud.Local.Report;

/// <summary>
/// Puts a history's events together to visits of states. Events of parallel branches interleave, so each is told
/// to its step by the chain of previous events, never by its place.
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

    /// <summary>Takes the next event in.</summary>
    /// <returns>The step that it is about; null where it is about the execution.</returns>
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
            "ParallelStateSucceeded" or "MapStateSucceeded" => Unfinished(step, @event.Type[..^"StateSucceeded".Length]),
            "ParallelStateFailed" or "MapStateFailed" => FailInside(@event, Unfinished(step, @event.Type[..^"StateFailed".Length])),
            "ExecutionRedriven" => Redrive(step),
            "ExecutionFailed" or "ExecutionTimedOut" or "ExecutionAborted" => EndAll(@event, step),
            _ => step,
        };
    }

    private Step Enter(ReportedEvent @event, Step? before)
    {
        // After a Parallel's own events its branches begin; after a step has been left, its neighbour.
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

    /// <summary>The innermost Parallel or Map state around a step that has not been left; the step itself if it is one.</summary>
    private static Step? Unfinished(Step? step, string type)
    {
        while (step is not null && (step.IsLeft || step.Type != type))
            step = step.Parent;
        return step;
    }

    /// <summary>A branch failed, and what the others were at came to nothing with it.</summary>
    private Step? FailInside(ReportedEvent @event, Step? group)
    {
        foreach (var step in steps.Where(step => step.Ended is null && IsInside(step, group)))
            step.End(@event.At, failed: HasFailed(step));
        return group;
    }

    private static Step? Abort(ReportedEvent @event, Step? step)
    {
        var aborted = Unfinished(step, @event.Type[..^AbortedSuffix.Length]);
        aborted?.End(@event.At, failed: false);
        return aborted;
    }

    /// <summary>The redrive goes on in the state that the execution had come to; if branches are in it, each follows its own events.</summary>
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
