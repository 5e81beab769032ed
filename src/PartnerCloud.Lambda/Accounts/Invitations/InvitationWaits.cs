namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// How long the workflow waits between two looks at an invitation: at first seconds, then a quarter of an hour. A look costs nine of the 25,000 events
/// that an execution's history holds, and fifteen days take some 1,450 of them; so a further invitation in the same execution, which a redrive may
/// send, is looked at less often, by what is left.
/// </summary>
public static class InvitationWaits
{
    /// <summary>The looks that one execution may have: with nine events each, they leave 4,300 events to all the rest.</summary>
    public const int MostChecks = 2300;

    private const int LongestSeconds = 900;
    private const int DaySeconds = 86_400;
    private const int LifetimeSeconds = 15 * DaySeconds;
    private static readonly int[] CheckSeconds = [5, 5, 10, 15, 30, 60, 120, 300, 600, LongestSeconds];

    /// <summary>The looks that fifteen days take.</summary>
    private static readonly int ChecksOfALifetime = CheckSeconds.Length + ((LifetimeSeconds - CheckSeconds.Sum()) / LongestSeconds) + 1;

    /// <summary>The wait before the next look, in seconds.</summary>
    /// <param name="checks">How often this invitation was looked at.</param>
    /// <param name="totalChecks">How often all invitations of the execution were looked at.</param>
    public static int BeforeCheck(int checks, int totalChecks)
    {
        if (totalChecks >= MostChecks) return DaySeconds;
        var wait = CheckSeconds[Math.Clamp(checks, 0, CheckSeconds.Length - 1)];
        return (int)Math.Ceiling(wait * Math.Max(1, ChecksOfALifetime / ShareOf(totalChecks - checks)));
    }

    /// <summary>Two thirds of what the invitations before have left: the first takes what it needs, and there is always something left for another.</summary>
    private static double ShareOf(int checksBefore) => (MostChecks - checksBefore) * 2 / 3.0;
}
