using PartnerCloud.Benchmarks.Onboarding;

namespace PartnerCloud.Workflow.Tests.Load;

/// <summary>
/// How long a customer waits, in modelled time: 80 ms for each call to AWS, 60 s for the account, and 20 s more until its role is known. The tests run several
/// onboardings, because the workflow has random delays.
/// </summary>
public sealed class OnboardingTimeTests
{
    private static readonly TimeSpan Call = TimeSpan.FromMilliseconds(80);

    [Fact]
    public async Task Onboarding_WithModelledCalls_HasCredentialsIn90SecondsAndEndsIn100()
    {
        var figures = await OnboardingFigures.MeasureAsync(4, Call, TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.Equal(60, figures.Creation.TotalSeconds);
        Assert.All(figures.Executions, execution =>
        {
            Assert.Null(execution.Error);
            Assert.InRange(execution.UntilReady!.Value.TotalSeconds, 80, 90);
            Assert.InRange(execution.Duration.TotalSeconds, 80, 100);
        });
    }

    /// <summary>The model has an effect: with slower calls, an onboarding takes longer by the calls on its critical path.</summary>
    [Fact]
    public async Task Onboarding_WithCallsFiveTimesAsSlow_EndsLater()
    {
        var quick = Assert.Single((await OnboardingFigures.MeasureAsync(1, Call, TimeSpan.Zero, TestContext.Current.CancellationToken)).Executions);
        var slow = Assert.Single((await OnboardingFigures.MeasureAsync(1, 5 * Call, TimeSpan.Zero, TestContext.Current.CancellationToken)).Executions);

        var added = slow.Duration - quick.Duration;

        Assert.InRange(added / (4 * Call), 20, 100); // far fewer than all calls, because controls run in parallel
    }
}
