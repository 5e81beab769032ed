namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>A run of a Distributed Map: its limits, its children and its progress.</summary>
public sealed class MapRun
{
    private readonly List<Execution> executions = [];
    private IReadOnlyList<MapRunChild> children = [];
    private bool returned;

    internal MapRun(string arn, Execution parent, StateMachine machine, bool isExpress, MapRunLimits limits, DateTimeOffset now)
    {
        Arn = arn;
        Parent = parent;
        Machine = machine;
        IsExpress = isExpress;
        Limits = limits;
        StartDate = now;
    }

    /// <summary>The Map Run's ARN.</summary>
    public string Arn { get; }

    /// <summary>The execution that the Map state belongs to.</summary>
    public Execution Parent { get; }

    /// <summary>The state machine's ARN with the Map state's label, as the children name it.</summary>
    public string StateMachineArn => Machine.Arn;

    /// <summary>Whether the children are Express workflows.</summary>
    public bool IsExpress { get; }

    /// <summary>The present limits.</summary>
    public MapRunLimits Limits { get; private set; }

    /// <summary>The present status.</summary>
    public MapRunStatus Status { get; private set; }

    /// <summary>The time of the start.</summary>
    public DateTimeOffset StartDate { get; }

    /// <summary>The time of the end; null while it runs.</summary>
    public DateTimeOffset? StopDate { get; private set; }

    /// <summary>The number of redrives.</summary>
    public int RedriveCount { get; private set; }

    /// <summary>The time of the last redrive; null for none.</summary>
    public DateTimeOffset? RedriveDate { get; private set; }

    /// <summary>The child executions that were started, in the order of their start.</summary>
    public IReadOnlyList<Execution> Executions
    {
        get
        {
            lock (Gate)
                return [.. executions];
        }
    }

    /// <summary>The children that wait for their redrive.</summary>
    public IReadOnlyList<Execution> PendingRedrive
    {
        get
        {
            lock (Gate)
                return [.. children.Where(child => child.Status == ChildStatus.PendingRedrive).Select(child => child.Execution).OfType<Execution>()];
        }
    }

    /// <summary>The progress, counted in items.</summary>
    public MapRunCounts ItemCounts => Count(child => child.ItemCount);

    /// <summary>The progress, counted in child executions.</summary>
    public MapRunCounts ExecutionCounts => Count(_ => 1);

    internal Lock Gate { get; } = new();

    internal StateMachine Machine { get; }

    /// <summary>The children; null until their items are known.</summary>
    internal IReadOnlyList<MapRunChild>? Children { get; private set; }

    /// <summary>Whether a redrive starts over with a new Map Run.</summary>
    internal bool IsOver { get; set; }

    /// <summary>Takes note that a child has ended.</summary>
    internal Action<MapRunChild, ExecutionStatus> ChildEnded { get; set; } = (_, _) => { };

    /// <summary>Takes note that the limits have changed.</summary>
    internal Action LimitsChanged { get; set; } = () => { };

    /// <summary>Changes the limits; false if the Map Run has ended.</summary>
    public bool TryUpdate(Func<MapRunLimits, MapRunLimits> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (Gate)
        {
            if (Status != MapRunStatus.Running)
                return false;
            Limits = change(Limits);
        }

        LimitsChanged();
        return true;
    }

    internal void Take(IReadOnlyList<MapRunChild> taken)
    {
        lock (Gate)
            Children = children = taken;
    }

    internal void Add(Execution execution)
    {
        lock (Gate)
            executions.Add(execution);
        Parent.Family.Executions[execution.Arn] = execution;
    }

    internal void End(MapRunStatus status, DateTimeOffset now)
    {
        lock (Gate)
        {
            (Status, StopDate) = (status, now);
            returned = status == MapRunStatus.Succeeded;
        }
    }

    internal void Reopen(DateTimeOffset now)
    {
        lock (Gate)
        {
            (Status, StopDate, RedriveDate) = (MapRunStatus.Running, null, now);
            RedriveCount++;
        }
    }

    private MapRunCounts Count(Func<MapRunChild, long> weight)
    {
        lock (Gate)
        {
            var (sums, final, total) = (new long[(int)ChildStatus.Aborted + 1], 0L, 0L);
            foreach (var child in children)
            {
                var one = weight(child);
                sums[(int)child.Status] += one;
                final += child.IsFinal ? one : 0;
                total += one;
            }

            long Of(ChildStatus status) => sums[(int)status];
            return new MapRunCounts(
                Of(ChildStatus.Pending), Of(ChildStatus.Running), Of(ChildStatus.Succeeded), Of(ChildStatus.Failed), Of(ChildStatus.TimedOut),
                Of(ChildStatus.Aborted), total, returned ? Of(ChildStatus.Succeeded) : 0, final, Of(ChildStatus.PendingRedrive));
        }
    }
}
