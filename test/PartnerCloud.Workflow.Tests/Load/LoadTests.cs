using PartnerCloud.Benchmarks.Load;

namespace PartnerCloud.Workflow.Tests.Load;

/// <summary>
/// A small version of <c>bench/PartnerCloud.Benchmarks -- load</c>: many requests at the same moment, under AWS's published limits.
/// The ranges are wide, because the order of events at one moment is not fixed.
/// </summary>
public sealed class LoadTests
{
    [Fact(Explicit = true)]
    public async Task Requests_ManyAtTheSameMoment_AllSucceedWithFewRetries()
    {
        await using var run = await LoadRun.PrepareAsync(new(Onboardings: 15, Migrations: 3, UserRequests: 2), TestContext.Current.CancellationToken);

        var result = await run.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(result.Failed.Select(execution => execution.Error));
        Assert.Equal(15, result.Created.Count);
        Assert.Equal(15, result.CallsOf("CreateAccount").Calls - result.CallsOf("CreateAccount").Refused);
        Assert.InRange(result.CallsOf("CreateAccount").Refused, 0, 30); // blind retries would be refused a hundred times
        Assert.InRange(result.CallsOf("ListAccounts").Refused, 0, 0);
        Assert.InRange(result.Creating / result.Bound, 1, 1.6);
        Assert.InRange(result.Created.Average(execution => execution.Use.StateTransitions), 35, 75);
        Assert.All(result.Failures, failure => Assert.InRange(failure.Most, 1, Math.Max(1, Retriers.Of(failure.State, failure.Error) / 2)));
    }
}
