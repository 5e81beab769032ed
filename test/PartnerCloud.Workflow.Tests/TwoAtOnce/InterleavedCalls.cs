using PartnerCloud.Simulator.Faults;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.TwoAtOnce;

/// <summary>Two executions in an order that is the same each time: one stands still between a call's effect and its answer while the other runs from beginning to end.</summary>
internal static class InterleavedCalls
{
    /// <summary>Both executions, when both have ended.</summary>
    public static async Task<(Execution Overtaken, Execution Other)> OvertakeAsync(this TestPartnerCloud aws, (string Service, string Operation) at, Func<Execution> begin, Func<Execution> beginOther)
    {
        Execution? other = null;
        aws.Cloud.Faults.AfterChange(at.Service, at.Operation, Occurrence.Nth(1), async _ =>
        {
            other = beginOther();
            await aws.HangUntilEndOfAsync(other);
        });
        var overtaken = begin();
        await overtaken.Completion.WaitAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(other);
        return (overtaken, other);
    }
}
