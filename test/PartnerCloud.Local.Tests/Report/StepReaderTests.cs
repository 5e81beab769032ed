using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Tests.Report;

public sealed class StepReaderTests
{
    [Fact]
    public void Read_RetriedTask_IsOneStepWithItsFailure()
    {
        var step = Assert.Single(Read(new TestHistory()
            .Add("ExecutionStarted")
            .Enter("Task", "VerifyAccess").Schedule().Fail("AccountAccessNotReadyException", """{"errorType":"AccountAccessNotReadyException","errorMessage":"Not yet."}""")
            .Schedule().Succeed().Exit("Task", "VerifyAccess")
            .Add("ExecutionSucceeded")));

        Assert.Equal(("VerifyAccess", "Task", 2, StepOutcome.Succeeded), (step.Name, step.Type, step.Attempts, step.Outcome));
        Assert.Equal(("AccountAccessNotReadyException", "Not yet."), (step.Failures[0].Error, step.Failures[0].Message));
        Assert.Equal(TimeSpan.FromSeconds(5), step.Ended - step.Entered);
    }

    [Fact]
    public void Read_TaskWithACaughtError_SaysSo()
    {
        var steps = Read(new TestHistory()
            .Add("ExecutionStarted")
            .Enter("Task", "ValidateRequest").Schedule().Fail("RequestRefusedException", "{}").Exit("Task", "ValidateRequest")
            .Enter("Fail", "RequestRefused")
            .Add("ExecutionFailed"));

        Assert.Equal([StepOutcome.Caught, StepOutcome.Failed], steps.Select(step => step.Outcome));
    }

    [Fact]
    public void Read_InterleavedBranches_AssignsEachEventToItsStep()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Parallel", "Both").Add("ParallelStateStarted", after: 2);
        history.Enter("Task", "Left", after: 3).Enter("Task", "Right", after: 3);
        history.Schedule(after: 4).Schedule(after: 5).Fail("Boom", "{}", after: 7).Succeed(after: 6).Exit("Task", "Left", after: 9);
        history.Schedule(after: 8).Succeed(after: 11).Exit("Task", "Right", after: 12);
        history.Add("ParallelStateSucceeded", after: 13).Exit("Parallel", "Both", after: 14).Enter("Pass", "After", after: 15).Exit("Pass", "After");

        var steps = Read(history.Add("ExecutionSucceeded"));

        Assert.Equal([("Both", 0, 0), ("Left", 1, 1), ("Right", 1, 2), ("After", 0, 0)], steps.Select(step => (step.Name, step.Depth, step.Attempts)));
        Assert.Equal(["Boom"], steps.SelectMany(step => step.Failures).Select(failure => failure.Error));
        Assert.All(steps, step => Assert.Equal(StepOutcome.Succeeded, step.Outcome));
    }

    [Fact]
    public void Read_RedrivenTask_EndsLikeItsLastAttempt()
    {
        var step = Assert.Single(Read(new TestHistory()
            .Add("ExecutionStarted")
            .Enter("Task", "SecureAudit").Schedule().Fail("BucketNameTakenException", "{}").Add("ExecutionFailed")
            .Add("ExecutionRedriven").Schedule().Succeed().Exit("Task", "SecureAudit")
            .Add("ExecutionSucceeded")));

        Assert.Equal((2, StepOutcome.Succeeded), (step.Attempts, step.Outcome));
    }

    [Fact]
    public void Read_BranchRunningWhileAnotherFails_IsAborted()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Parallel", "Both").Add("ParallelStateStarted");
        history.Enter("Task", "Left", after: 3).Enter("Task", "Right", after: 3).Schedule(after: 4).Schedule(after: 5);
        history.Fail("Boom", "{}", after: 6).Add("ParallelStateFailed").Add("ExecutionFailed");

        var steps = Read(history).ToDictionary(step => step.Name, step => step.Outcome);

        Assert.Equal((StepOutcome.Failed, StepOutcome.Failed, StepOutcome.Aborted), (steps["Both"], steps["Left"], steps["Right"]));
    }

    [Fact]
    public void Read_StoppedAndRedrivenTask_EndsLikeItsLastAttempt()
    {
        var step = Assert.Single(Read(new TestHistory()
            .Add("ExecutionStarted")
            .Enter("Task", "SecureAudit").Schedule().Add("ExecutionAborted", after: 0)
            .Add("ExecutionRedriven").Schedule().Succeed().Exit("Task", "SecureAudit")
            .Add("ExecutionSucceeded")));

        Assert.Equal((2, StepOutcome.Succeeded), (step.Attempts, step.Outcome));
    }

    [Fact]
    public void Read_RetriedMapWithAMapInside_ShowsEachAttemptInItsPlace()
    {
        var history = new TestHistory().Add("ExecutionStarted").Enter("Map", "Outer").Add("MapStateStarted").Add("MapIterationStarted");
        history.Enter("Map", "Inner").Add("MapStateStarted").Add("MapIterationStarted").Enter("Task", "Work").Schedule().Fail("Boom", "{}");
        history.Add("MapIterationFailed").Add("TaskStateAborted", after: 10).Add("MapStateFailed", after: 10).Add("MapIterationFailed");
        history.Add("MapStateStarted", after: 13).Add("MapIterationStarted").Enter("Map", "Inner").Add("MapStateStarted").Add("MapIterationStarted");
        history.Enter("Task", "Work").Schedule().Succeed().Exit("Task", "Work").Add("MapIterationSucceeded").Add("MapStateSucceeded");
        history.Exit("Map", "Inner", after: 24).Add("MapIterationSucceeded").Add("MapStateSucceeded").Exit("Map", "Outer", after: 27);

        var steps = Read(history.Add("ExecutionSucceeded"));

        Assert.Equal(
            [("Outer", 0, StepOutcome.Succeeded), ("Inner", 1, StepOutcome.Aborted), ("Work", 2, StepOutcome.Failed), ("Inner", 1, StepOutcome.Succeeded), ("Work", 2, StepOutcome.Succeeded)],
            steps.Select(step => (step.Name, step.Depth, step.Outcome)));
    }

    private static IReadOnlyList<Step> Read(TestHistory history) =>
        ExecutionReport.Read(history.Execution("SUCCEEDED"), history.Events).Steps;
}
