using PartnerCloud.Lambda.Accounts.Invitations;

namespace PartnerCloud.Lambda.Tests.Accounts.Invitations;

public sealed class InvitationWaitsTests
{
    private const int EventsOfACheck = 9;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(15);

    [Fact]
    public void BeforeCheck_FirstInvitation_GrowsFromSecondsToAQuarterOfAnHour()
    {
        var waits = Enumerable.Range(0, 1450).Select(checks => InvitationWaits.BeforeCheck(checks, checks)).ToList();

        Assert.Equal([5, 5, 10, 15, 30, 60, 120, 300, 600, 900], waits.Take(10));
        Assert.All(waits.Skip(9), wait => Assert.Equal(900, wait));
    }

    [Fact]
    public void BeforeCheck_ThreeInvitationsInARow_StaysFarBelowTheHistoryLimit()
    {
        int[] checks = [ChecksUntilItExpires(0), 0, 0];
        checks[1] = ChecksUntilItExpires(checks[0]);
        checks[2] = ChecksUntilItExpires(checks[0] + checks[1]);

        Assert.Equal([1448, 573, 193], checks);
        Assert.InRange(checks.Sum() * EventsOfACheck, 1, 20_700);
    }

    /// <summary>An execution ends after a year: at the latest with the 24th invitation that nobody answers.</summary>
    [Fact]
    public void BeforeCheck_AllInvitationsOfAYear_NeverReachesTheHistoryLimit()
    {
        var total = 0;
        for (var invitation = 0; invitation < 24; invitation++) total += ChecksUntilItExpires(total);

        Assert.InRange(total * EventsOfACheck, 20_000, 23_500);
        Assert.Equal(86_400, InvitationWaits.BeforeCheck(0, InvitationWaits.MostChecks));
    }

    /// <summary>The number of checks of an invitation that nobody answers.</summary>
    private static int ChecksUntilItExpires(int totalBefore)
    {
        var (checks, waited) = (0, TimeSpan.Zero);
        while (waited < Lifetime) waited += TimeSpan.FromSeconds(InvitationWaits.BeforeCheck(checks, totalBefore + checks++));
        return checks;
    }
}
