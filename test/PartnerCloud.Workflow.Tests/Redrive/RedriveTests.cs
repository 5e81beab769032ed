using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.Redrive;

/// <summary>From each task of each workflow an execution goes on once what failed there is repaired, and ends as if it had not failed.</summary>
public sealed class RedriveTests
{
    /// <summary>Between them they pass all tasks.</summary>
    private static readonly string[] Ways = ["CreateAccount", "MigrateAccount", "ConnectAccount", "CreateUser"];

    private static readonly Lazy<Task<IReadOnlyList<RunWithoutFaults>>> Played = new(PlayAllAsync);

    public static TheoryData<string, string> Tasks => [.. WorkflowState.All.Where(state => state.Is("Task")).Select(state => (state.Workflow, state.Name))];

    [Theory(Explicit = true)]
    [MemberData(nameof(Tasks))]
    public async Task Execution_ThatFailedAtATask_EndsAsUndisturbedOnceItIsRepairedAndRedriven(string workflow, string task)
    {
        var undisturbed = (await Played.Value).First(way => way.Workflow == workflow && way.States.Contains(task));
        await using var play = await WorkflowRuns.All[undisturbed.Way]();
        var right = new MissingRight(play.Aws, WorkflowState.All.Single(state => (state.Workflow, state.Name) == (workflow, task)));
        right.Take(undisturbed.EventsBefore(task));

        var execution = await play.RunAsync();

        Assert.Equal(ExecutionStatus.Failed, execution.State.Status);
        var notice = Assert.Single(await play.Aws.NoticesAsync(), notice => notice.Text.Contains($"redrive-execution --execution-arn {execution.Arn}", StringComparison.Ordinal));
        Assert.Contains($"State         {FailsIn(task)}\n", notice.Text, StringComparison.Ordinal);
        right.GiveBack();
        (await play.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(undisturbed.Left, play.Left());
    }

    /// <summary>One user's failure stops no other: it is the sum of all that fails.</summary>
    private static string FailsIn(string task) => task == "MaintainUser" ? "ReportUsers" : task;

    private static async Task<IReadOnlyList<RunWithoutFaults>> PlayAllAsync() => await Task.WhenAll(Ways.Select(async way =>
    {
        await using var play = await WorkflowRuns.All[way]();
        var execution = await play.RunAsync();
        execution.AssertSucceeded();
        return new RunWithoutFaults(way, execution.StateMachine.Arn[(execution.StateMachine.Arn.LastIndexOf(':') + 1)..], execution.StatesEntered(), play.Left());
    }));

    private sealed record RunWithoutFaults(string Way, string Workflow, IReadOnlyList<string> States, string Left)
    {
        /// <summary>How many events were put before a state was entered.</summary>
        public int EventsBefore(string task) =>
            States.TakeWhile(state => state != task).Count(state => WorkflowState.All.Single(one => (one.Workflow, one.Name) == (Workflow, state)).PutsEvent);
    }
}
