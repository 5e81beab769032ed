namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>How long the workflow waits between looks and between attempts. History stays short, credentials stay quick.</summary>
/// <param name="random">Spreads attempts, so that executions which failed together do not ask together again.</param>
public sealed class CreationWaits(Random random)
{
    private const int LongestSeconds = 900;
    private static readonly int[] CheckSeconds = [20, 20, 20, 10, 10, 10, 10, 15, 20, 30, 60, 120, 300, 600, LongestSeconds];

    /// <summary>The wait before the next look, in seconds: a creation takes about a minute, so that looks are closest after it. It may take much longer.</summary>
    public static int BeforeCheck(int checks) => CheckSeconds[Math.Clamp(checks, 0, CheckSeconds.Length - 1)];

    /// <summary>The wait before the next attempt, in seconds: exponential with full jitter.</summary>
    public int BeforeAttempt(int attempts)
    {
        var ceiling = (int)Math.Min(LongestSeconds, 20 * Math.Pow(2, attempts));
        return random.Next(1, ceiling + 1);
    }
}
