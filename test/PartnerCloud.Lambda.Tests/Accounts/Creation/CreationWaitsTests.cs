using PartnerCloud.Lambda.Accounts.Creation;

namespace PartnerCloud.Lambda.Tests.Accounts.Creation;

public sealed class CreationWaitsTests
{
    [Fact]
    public void BeforeCheck_ByNumberOfChecks_IsShortAroundAMinuteAndGrowsToAQuarterOfAnHour()
    {
        var waits = Enumerable.Range(0, 20).Select(CreationWaits.BeforeCheck).ToList();

        Assert.Equal(waits.Skip(3).Order(), waits.Skip(3));
        Assert.Equal(900, waits[^1]);
        Assert.Contains(60, waits.Select((_, checks) => waits.Take(checks + 1).Sum())); // a creation that takes a minute is noticed at once
        Assert.All(waits.TakeWhile((_, checks) => waits.Take(checks + 1).Sum() <= 120), wait => Assert.InRange(wait, 1, 20)); // one that takes two minutes is noticed soon
    }

    [Fact]
    public void BeforeAttempt_ByNumberOfAttempts_VariesUpToAGrowingCeiling()
    {
        var waits = new CreationWaits(new Random(7));

        for (var attempts = 0; attempts < 8; attempts++)
        {
            var drawn = Enumerable.Range(0, 500).Select(_ => waits.BeforeAttempt(attempts)).ToList();
            var ceiling = Math.Min(900, 20 << attempts);
            Assert.InRange(drawn.Min(), 1, ceiling / 5);
            Assert.InRange(drawn.Max(), ceiling * 4 / 5, ceiling);
        }
    }
}
