namespace PartnerCloud.Local.Report;

/// <summary>One visit of a state: from entering it to leaving it, retries and redrives included.</summary>
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

    /// <summary>When it was entered.</summary>
    public DateTimeOffset Entered { get; }

    /// <summary>The Parallel or Map state that it is a part of; null at the top.</summary>
    public Step? Parent { get; }

    /// <summary>How deep it lies in Parallel or Map states: 0 at the top.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>When it was left; null while it runs.</summary>
    public DateTimeOffset? Ended { get; internal set; }

    /// <summary>How it ended.</summary>
    public StepOutcome Outcome { get; internal set; }

    /// <summary>How often its work was started: 1 plus retries plus redrives. 0 for a state without work of its own.</summary>
    public int Attempts { get; internal set; }

    /// <summary>The attempts that failed, oldest first.</summary>
    public IReadOnlyList<StepFailure> Failures => failures;

    internal bool LastAttemptFailed { get; private set; }

    /// <summary>Whether the workflow has gone on from it, which ends a visit for good: any other end can be followed by a retry or a redrive.</summary>
    internal bool IsLeft { get; private set; }

    internal void Start()
    {
        Attempts++;
        LastAttemptFailed = false;
        Resume();
    }

    /// <summary>Work goes on in it, and so in all that it is a part of.</summary>
    internal void Resume()
    {
        if (IsLeft)
            return;
        (Ended, Outcome) = (null, StepOutcome.Running);
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
