namespace PartnerCloud.Local.Report;

/// <summary>One visit of a state, from its entry to its end, including retries and redrives.</summary>
public sealed class Step
{
    private readonly List<StepFailure> failures = [];

    internal Step(string name, string type, DateTimeOffset entered, Step? parent)
    {
        (Name, Type, Entered, Parent) = (name, type, entered, parent);
    }

    /// <summary>The state's name.</summary>
    public string Name { get; }

    /// <summary>The state's type, for example <c>Task</c>.</summary>
    public string Type { get; }

    /// <summary>The time of entry.</summary>
    public DateTimeOffset Entered { get; }

    /// <summary>The visit of the surrounding Parallel or Map state. Null at the top level.</summary>
    public Step? Parent { get; }

    /// <summary>The depth in Parallel or Map states. 0 at the top level.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The end time. Null while it runs.</summary>
    public DateTimeOffset? Ended { get; internal set; }

    /// <summary>How the visit ended.</summary>
    public StepOutcome Outcome { get; internal set; }

    /// <summary>How many times the task was started: 1 plus retries plus redrives. 0 for a state without a task.</summary>
    public int Attempts { get; internal set; }

    /// <summary>The failed attempts, oldest first.</summary>
    public IReadOnlyList<StepFailure> Failures => failures;

    internal bool LastAttemptFailed { get; private set; }

    /// <summary>Whether the workflow has continued after this state. Such a visit is over. Any other can still be retried or redriven.</summary>
    internal bool IsLeft { get; private set; }

    /// <summary>Whether one of its branches failed for good, since it last ran.</summary>
    internal bool HasFailedBranch { get; private set; }

    internal void FailBranch() => HasFailedBranch = true;

    internal void Start()
    {
        Attempts++;
        LastAttemptFailed = false;
        Resume();
    }

    /// <summary>Marks the visit as running again, and so all visits around it.</summary>
    internal void Resume()
    {
        if (IsLeft)
            return;
        (Ended, Outcome, HasFailedBranch) = (null, StepOutcome.Running, false);
        Parent?.Resume();
    }

    internal void Fail(StepFailure failure)
    {
        failures.Add(failure);
        LastAttemptFailed = true;
    }

    internal void Leave(DateTimeOffset at)
    {
        IsLeft = true;
        Ended = at;
        Outcome = LastAttemptFailed ? StepOutcome.Caught : StepOutcome.Succeeded;
    }

    internal void End(DateTimeOffset at, bool failed)
    {
        Ended = at;
        Outcome = failed ? StepOutcome.Failed : StepOutcome.Aborted;
    }
}
