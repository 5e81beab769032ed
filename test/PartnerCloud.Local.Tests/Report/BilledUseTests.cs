using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Tests.Report;

public sealed class BilledUseTests
{
    [Fact]
    public void Read_RetriesAndRedrives_CountAsSeparateTransitions()
    {
        var history = new TestHistory().Add("ExecutionStarted")
            .Enter("Task", "Work").Schedule().Fail("Busy", "{}").Schedule().Fail("Broken", "{}").Add("ExecutionFailed")
            .Add("ExecutionRedriven").Schedule().Succeed().Exit("Task", "Work")
            .Enter("Task", "Tell").Schedule("events").Succeed().Exit("Task", "Tell")
            .Enter("Pass", "Report").Exit("Pass", "Report").Add("ExecutionSucceeded");

        var use = ExecutionReport.Read(history.Execution("SUCCEEDED"), history.Events).BilledUse;

        Assert.Equal(new BilledUse(StateTransitions: 3 + 2, FunctionInvocations: 3, EventsPublished: 1), use);
        Assert.Equal("5 state transitions, 3 function invocations, 1 event", use.ToString());
    }
}
