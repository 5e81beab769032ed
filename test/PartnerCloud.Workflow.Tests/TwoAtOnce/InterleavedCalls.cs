using PartnerCloud.Simulator.Faults;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.TwoAtOnce;

/// <summary>Runs two executions in a fixed order. One waits between a call's effect and its response while the other runs from start to end.</summary>
internal static class InterleavedCalls
{
    /// <summary>Runs both executions, and returns them after both have ended.</summary>
    public static async Task<(Execution Paused, Execution Other)> InterleaveAsync(this TestPartnerCloud aws, (string Service, string Operation) at, Func<Execution> begin, Func<Execution> beginOther)
    {
        Execution? other = null;
        aws.Cloud.Faults.AfterChange(at.Service, at.Operation, Occurrence.Nth(1), async _ =>
        {
            other = beginOther();
            await aws.HangUntilEndOfAsync(other);
        });
        var paused = begin();
        await paused.Completion.WaitAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(other);
        return (paused, other);
    }
}
