using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.Workflow.Tests.Running;

namespace PartnerCloud.Workflow.Tests.Redrive;

/// <summary>An execution that failed at a task continues after a repair and a redrive. It ends as if it had not failed. This holds for each task.</summary>
public sealed class RedriveTests
{
    /// <summary>Together, these runs enter all tasks.</summary>
    private static readonly string[] RunNames = ["CreateAccount", "MigrateAccount", "ConnectAccount", "CreateUser"];

    private static readonly Lazy<Task<IReadOnlyList<RunWithoutFaults>>> CompletedRuns = new(RunAllAsync);

    public static TheoryData<string, string> Tasks => [.. WorkflowState.All.Where(state => state.Is("Task")).Select(state => (state.Workflow, state.Name))];

    [Theory(Explicit = true)]
    [MemberData(nameof(Tasks))]
    public async Task Execution_FailedAtATask_AfterARepairAndARedriveEndsAsWithoutFaults(string workflow, string task)
    {
        var expected = (await CompletedRuns.Value).First(completed => completed.Workflow == workflow && completed.States.Contains(task));
        await using var run = await WorkflowRuns.All[expected.RunName]();
        var permission = new MissingRight(run.Aws, WorkflowState.All.Single(state => (state.Workflow, state.Name) == (workflow, task)));
        permission.Remove(expected.EventsBefore(task));

        var execution = await run.RunAsync();

        Assert.Equal(ExecutionStatus.Failed, execution.State.Status);
        var notification = Assert.Single(await run.Aws.NotificationsAsync(), notification => notification.Text.Contains($"redrive-execution --execution-arn {execution.Arn}", StringComparison.Ordinal));
        Assert.Contains($"State         {FailsIn(task)}\n", notification.Text, StringComparison.Ordinal);
        permission.Restore();
        (await run.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(expected.FinalState, run.FinalState());
    }

    /// <summary>A failed user does not stop the others. The execution fails later, in the state that reports all users.</summary>
    private static string FailsIn(string task) => task == "MaintainUser" ? "ReportUsers" : task;

    private static async Task<IReadOnlyList<RunWithoutFaults>> RunAllAsync() => await Task.WhenAll(RunNames.Select(async name =>
    {
        await using var run = await WorkflowRuns.All[name]();
        var execution = await run.RunAsync();
        execution.AssertSucceeded();
        return new RunWithoutFaults(name, execution.StateMachine.Arn[(execution.StateMachine.Arn.LastIndexOf(':') + 1)..], execution.StatesEntered(), run.FinalState());
    }));

    private sealed record RunWithoutFaults(string RunName, string Workflow, IReadOnlyList<string> States, string FinalState)
    {
        /// <summary>The number of events before a state is entered.</summary>
        public int EventsBefore(string task) =>
            States.TakeWhile(state => state != task).Count(state => WorkflowState.All.Single(one => (one.Workflow, one.Name) == (Workflow, state)).PutsEvent);
    }
}
