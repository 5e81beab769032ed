using PartnerCloud.Benchmarks.Onboarding;

namespace PartnerCloud.Workflow.Tests.Load;

/// <summary>
/// How long a customer waits, in modelled time: 80 ms for each call of AWS, 60 s for the account, 20 s more until its role is known. Several onboardings, since
/// the workflow draws lots.
/// </summary>
public sealed class OnboardingTimeTests
{
    private static readonly TimeSpan Call = TimeSpan.FromMilliseconds(80);

    [Fact]
    public async Task Onboarding_WithCallsThatTakeTime_HasCredentialsReadyUnder90SecondsAndIsHardenedUnder100()
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

    /// <summary>The model counts: an onboarding whose calls take longer is later by what lies on its way.</summary>
    [Fact]
    public async Task Onboarding_WithCallsThatTakeFiveTimesAsLong_IsLater()
    {
        var quick = Assert.Single((await OnboardingFigures.MeasureAsync(1, Call, TimeSpan.Zero, TestContext.Current.CancellationToken)).Executions);
        var slow = Assert.Single((await OnboardingFigures.MeasureAsync(1, 5 * Call, TimeSpan.Zero, TestContext.Current.CancellationToken)).Executions);

        var added = slow.Duration - quick.Duration;

        Assert.InRange(added / (4 * Call), 20, 100); // far fewer than its calls: controls run side by side
    }
}
