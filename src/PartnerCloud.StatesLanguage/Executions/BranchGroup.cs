using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.History;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>Runs the branches of a Parallel or the iterations of a Map at once. The first failure ends the others.</summary>
internal sealed class BranchGroup(Visit visit) : IDisposable
{
    private readonly CancellationTokenSource abort = new();
    private readonly Lock gate = new();
    private Exception? failure;

    /// <summary>Runs the branches that have not succeeded yet, and returns the list of all results.</summary>
    public async Task<JsonNode?> RunAsync(IReadOnlyList<Branch> branches, int concurrency)
    {
        var open = branches.Where(branch => branch.Status != BranchStatus.Succeeded).ToList();
        // A branch that a redrive continues keeps its own chain of events. Nothing else identifies the work of parallel branches.
        foreach (var branch in open.Where(branch => branch.Status == BranchStatus.Waiting))
            branch.LastEventId = visit.Branch.LastEventId;
        await using (visit.Cancellation.Register(abort.Cancel))
            await RunOpenAsync(open, Math.Min(concurrency, open.Count));
        visit.Cancellation.ThrowIfCancellationRequested();
        visit.BranchFailed = failure is StateFailureException;
        if (failure is not null)
            throw failure;
        return new JsonArray([.. branches.Select(branch => Json.Copy(branch.Output))]);
    }

    public void Dispose() => abort.Dispose();

    /// <summary>Runs workers that each take one branch after another. The workers hold units of activity in place of the group.</summary>
    private async Task RunOpenAsync(List<Branch> open, int workers)
    {
        if (workers == 0)
            return;
        var activity = visit.Services.Activity;
        var finished = new Wakeup<bool>(activity);
        var (taken, running) = (-1, workers);
        for (var i = 0; i < workers; i++)
        {
            activity.Enter();
            _ = Task.Run(WorkAsync, CancellationToken.None);
        }

        await finished.WaitAsync();

        async Task WorkAsync()
        {
            int next;
            Branch? before = null;
            while ((next = Interlocked.Increment(ref taken)) < open.Count && !abort.IsCancellationRequested)
            {
                if (before is not null && open[next].Status == BranchStatus.Waiting)
                    open[next].LastEventId = before.LastEventId;
                await RunOneAsync(before = open[next]);
            }

            if (Interlocked.Decrement(ref running) == 0)
                finished.TrySet(true);
            activity.Exit();
        }
    }

    private async Task RunOneAsync(Branch branch)
    {
        try
        {
            branch.LastEventId = Note(branch, "Started") ?? branch.LastEventId;
            await BranchRunner.RunAsync(branch, visit.Execution, visit.Services, abort.Token);
            lock (gate)
            {
                var succeeded = Note(branch, "Succeeded") ?? branch.LastEventId;
                visit.Branch.LastEventId = failure is null ? succeeded : visit.Branch.LastEventId;
            }
        }
        catch (OperationCanceledException)
        {
            NoteAbort(branch);
        }
        catch (Exception error)
        {
            Fail(branch, error);
        }
    }

    private void Fail(Branch branch, Exception error)
    {
        lock (gate)
        {
            branch.Status = BranchStatus.Failed;
            if (failure is null)
            {
                failure = error;
                TryNote(() => NoteFailure(branch));
                visit.Branch.LastEventId = branch.LastEventId;
            }
        }

        abort.Cancel();
    }

    /// <summary>Records the failure of an iteration. As in AWS, the state that failed also counts as aborted, unless it is Fail or has branches of its own.</summary>
    private void NoteFailure(Branch branch)
    {
        Note(branch, "Failed");
        if (branch.State.NotesAbort && branch.Entered is not null && !branch.State.Inner.Any())
            visit.Execution.History.Append(branch.LastEventId, $"{branch.State.Type}StateAborted", null, null);
    }

    private void NoteAbort(Branch branch) => TryNote(() =>
    {
        if (branch.State.NotesAbort && branch.Entered is not null)
            branch.LastEventId = visit.Execution.History.Append(branch.LastEventId, $"{branch.State.Type}StateAborted", null, null);
        Note(branch, "Aborted");
    });

    /// <summary>Records what became of an iteration. As in AWS, only the events inside follow its start, and none follows its end.</summary>
    private long? Note(Branch branch, string what)
    {
        if (branch.Item is not { } item)
            return null;
        var details = new JsonObject { ["name"] = visit.Branch.State.Name, ["index"] = item.Index };
        return visit.Execution.History.Append(branch.LastEventId, $"MapIteration{what}", $"mapIteration{what}EventDetails", details);
    }

    /// <summary>Appends an event, unless the execution has ended or its history is full. The end of the execution then has the reason.</summary>
    private void TryNote(Action note)
    {
        try
        {
            note();
        }
        catch (Exception error) when (error is ExecutionEndedException or HistoryFullException)
        {
            failure ??= error;
        }
    }
}
