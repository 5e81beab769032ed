using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>
/// Runs the open children of a Map Run, as many at once as its limits allow. More failures than tolerated stop the running children, and the
/// others stay pending.
/// </summary>
internal sealed class MapRunScheduler(MapRun run, RunServices services)
{
    private readonly Wakeup<bool> finished = new(services.Activity);
    private readonly Queue<MapRunChild> waiting = new();
    private int running;
    private long failedItems;
    private long allItems;
    private bool stopping;

    /// <summary>Whether more items failed than tolerated.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Runs all open children until they end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var children = run.Children!;
        foreach (var child in children.Where(child => child.Status is ChildStatus.Pending or ChildStatus.PendingRedrive))
            waiting.Enqueue(child);
        failedItems = children.Where(child => child.HasFailed).Sum(child => (long)child.ItemCount);
        allItems = children.Sum(child => (long)child.ItemCount);
        run.ChildEnded = Ended;
        run.LimitsChanged = () =>
        {
            Judge();
            Dispatch();
        };
        await using (cancellationToken.Register(StopAll))
        {
            Dispatch();
            await finished.WaitAsync();
        }

        run.LimitsChanged = () => { };
        IsExceeded = run.Limits.IsExceeded(failedItems, allItems);
    }

    private void Dispatch()
    {
        while (Next() is { } child)
            Launch(child);
        lock (run.Gate)
        {
            if (running == 0 && (stopping || waiting.Count == 0))
                finished.TrySet(true);
        }
    }

    private MapRunChild? Next()
    {
        lock (run.Gate)
        {
            if (stopping || running >= run.Limits.Concurrency || !waiting.TryDequeue(out var child))
                return null;
            running++;
            return child;
        }
    }

    /// <summary>Starts or redrives a child. It may end before this returns.</summary>
    private void Launch(MapRunChild child)
    {
        if (child is { Status: ChildStatus.PendingRedrive, Execution: { } failed } && !run.IsExpress)
        {
            lock (run.Gate)
                child.Status = ChildStatus.Running;
            services.Children.Redrive(failed);
        }
        else
            services.Children.Start(new ChildOf(run, child.ItemCount), child.Input, (execution, state) => Changed(child, execution, state));

        if (stopping && child.Execution is { } late)
            services.Children.Stop(late);
    }

    private void Changed(MapRunChild child, Execution execution, ExecutionState state)
    {
        if (state.Status == ExecutionStatus.Running)
        {
            lock (run.Gate)
                (child.Execution, child.Status) = (execution, ChildStatus.Running);
            if (state.RedriveCount == 0)
                run.Add(execution);
            return;
        }

        run.ChildEnded(child, state.Status);
    }

    private void Ended(MapRunChild child, ExecutionStatus status)
    {
        lock (run.Gate)
        {
            child.Status = Enum.Parse<ChildStatus>(status.ToString());
            running--;
            failedItems += child.HasFailed ? child.ItemCount : 0;
        }

        Judge();
        Dispatch();
    }

    /// <summary>Stops the children if too many items have failed.</summary>
    private void Judge()
    {
        lock (run.Gate)
        {
            if (!run.Limits.IsExceeded(failedItems, allItems))
                return;
        }

        StopAll();
    }

    private void StopAll()
    {
        List<Execution> open;
        lock (run.Gate)
        {
            if (stopping)
                return;
            stopping = true;
            open = [.. run.Children!.Where(child => child.Status == ChildStatus.Running).Select(child => child.Execution).OfType<Execution>()];
        }

        open.ForEach(services.Children.Stop);
        Dispatch();
    }
}
