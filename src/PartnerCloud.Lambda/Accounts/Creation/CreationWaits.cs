namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>The workflow's waits between checks and between attempts. They keep the history short and issue credentials soon.</summary>
/// <param name="random">Spreads attempts, so that executions that failed together do not retry together.</param>
public sealed class CreationWaits(Random random)
{
    private const int LongestSeconds = 900;
    private static readonly int[] CheckSeconds = [20, 20, 20, 10, 10, 10, 10, 15, 20, 30, 60, 120, 300, 600, LongestSeconds];

    /// <summary>The wait before the next check, in seconds. A creation takes about a minute, so checks are most frequent around that time. It may take much longer.</summary>
    public static int BeforeCheck(int checks) => CheckSeconds[Math.Clamp(checks, 0, CheckSeconds.Length - 1)];

    /// <summary>The wait before the next attempt, in seconds: exponential with full jitter.</summary>
    public int BeforeAttempt(int attempts)
    {
        var ceiling = (int)Math.Min(LongestSeconds, 20 * Math.Pow(2, attempts));
        return random.Next(1, ceiling + 1);
    }
}
