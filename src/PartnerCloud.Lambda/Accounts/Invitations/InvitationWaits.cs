namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// The workflow's waits between two checks of an invitation: seconds at first, then a quarter of an hour. A check takes nine of the
/// 25,000 events that an execution's history holds, and fifteen days take some 1,450 checks. A redrive may send another invitation
/// in the same execution. That one is checked less often, within the events that are left.
/// </summary>
public static class InvitationWaits
{
    /// <summary>The most checks of one execution. With nine events each, they leave 4,300 events for everything else.</summary>
    public const int MostChecks = 2300;

    private const int LongestSeconds = 900;
    private const int DaySeconds = 86_400;
    private const int LifetimeSeconds = 15 * DaySeconds;
    private static readonly int[] CheckSeconds = [5, 5, 10, 15, 30, 60, 120, 300, 600, LongestSeconds];

    /// <summary>The number of checks in fifteen days.</summary>
    private static readonly int ChecksOfALifetime = CheckSeconds.Length + ((LifetimeSeconds - CheckSeconds.Sum()) / LongestSeconds) + 1;

    /// <summary>The wait before the next check, in seconds.</summary>
    /// <param name="checks">The number of checks of this invitation.</param>
    /// <param name="totalChecks">The number of checks of all invitations of the execution.</param>
    public static int BeforeCheck(int checks, int totalChecks)
    {
        if (totalChecks >= MostChecks) return DaySeconds;
        var wait = CheckSeconds[Math.Clamp(checks, 0, CheckSeconds.Length - 1)];
        return (int)Math.Ceiling(wait * Math.Max(1, ChecksOfALifetime / ShareOf(totalChecks - checks)));
    }

    /// <summary>Two thirds of the checks that earlier invitations have left. The first gets what it needs, and some always remain for another.</summary>
    private static double ShareOf(int checksBefore) => (MostChecks - checksBefore) * 2 / 3.0;
}
