using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.History;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>A branch's run of one state, from entering to leaving it.</summary>
internal sealed class Visit(Branch branch, Execution execution, RunServices services, CancellationToken cancellation)
{
    public Branch Branch => branch;

    public Execution Execution => execution;

    public RunServices Services => services;

    /// <summary>Signals the end of the execution, or of the Parallel or Map around the branch.</summary>
    public CancellationToken Cancellation => cancellation;

    public JsonNode? Input => branch.Input;

    public DateTimeOffset Now => services.Clock.GetUtcNow();

    public int RetryCount { get; private set; }

    /// <summary>The test that runs the state; null in an execution.</summary>
    public Trial? Trial
    {
        get;
        init
        {
            field = value;
            RetryCount = value?.Test.Retries ?? 0;
        }
    }

    public string? TaskToken { get; set; }

    /// <summary>Whether a branch inside the state failed in the present attempt.</summary>
    public bool BranchFailed { get; set; }

    /// <summary>Records that the state is entered, unless a redrive continues inside it.</summary>
    public void Enter()
    {
        if (branch.Entered is null || !branch.State.ResumesInside)
            branch.Entered = (Append($"{branch.State.Type}StateEntered", "stateEnteredEventDetails", EventDetails.Entered(branch.State.Name, Input)), Now);
    }

    /// <summary>Leaves the state: checks the output's size, records the exit and sets the variables.</summary>
    public Transition Exit(JsonNode? output, JsonObject? assigned, string? next)
    {
        if (Json.IsTooLarge(Json.Text(output)))
            throw new StateFailureException(
                ErrorNames.DataLimitExceeded,
                $"The state/task '{branch.State.Name}' returned a result with a size exceeding the maximum number of bytes service limit.");
        Append($"{branch.State.Type}StateExited", "stateExitedEventDetails", EventDetails.Exited(branch.State.Name, output, assigned));
        branch.Variables.Assign(assigned ?? []);
        return new Transition(next, output);
    }

    /// <summary>Counts a retry, and resets the state for it, including its branches.</summary>
    public void Retry()
    {
        RetryCount++;
        BranchFailed = false;
        branch.Children = null;
        branch.MapRun = null;
    }

    public EvaluationScope Scope(JsonNode? input, MapItem? item = null) =>
        new(input, () => Trial?.Test.Context ?? ContextObject.Create(this, item), branch.Variables, services.Random);

    /// <summary>Shows the value after a step to the test that runs the state.</summary>
    public void Note(string step, JsonNode? value) => Trial?.Note(step, value);

    public long Append(string type, string? detailsName = null, JsonObject? details = null) =>
        branch.LastEventId = execution.History.Append(branch.LastEventId, type, detailsName, details);

    /// <summary>Records an event that no other event follows.</summary>
    public void AppendAside(string type) => execution.History.Append(branch.LastEventId, type, null, null);

    /// <summary>Records that a branch inside the state failed, and that nothing repeats it.</summary>
    public void NoteFailedBranch()
    {
        if (BranchFailed)
            Append($"{branch.State.Type}StateFailed");
    }

    /// <summary>Waits on the cloud's clock without holding a thread.</summary>
    public async Task WaitUntilAsync(DateTimeOffset time)
    {
        var wakeup = new Wakeup<bool>(services.Activity);
        using var alarm = Alarm.At(services.Clock, time, () => wakeup.TrySet(true));
        await using var registration = cancellation.Register(() => wakeup.TrySet(false));
        await wakeup.WaitAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}
