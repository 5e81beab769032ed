namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The limits of a Map Run.</summary>
/// <param name="MaxConcurrency">How many child executions run at once; 0 sets no limit of its own.</param>
/// <param name="ToleratedFailurePercentage">The percentage of items that may fail; null for none given.</param>
/// <param name="ToleratedFailureCount">The number of items that may fail; null for none given.</param>
public sealed record MapRunLimits(int MaxConcurrency, double? ToleratedFailurePercentage, long? ToleratedFailureCount)
{
    private const int MostAtOnce = 10_000;

    internal int Concurrency => MaxConcurrency is 0 or > MostAtOnce ? MostAtOnce : MaxConcurrency;

    /// <summary>Whether so many failed items are too many. Without a limit, one is.</summary>
    internal bool IsExceeded(long failed, long total)
    {
        if (ToleratedFailureCount is null && ToleratedFailurePercentage is null)
            return failed > 0;
        return failed > ToleratedFailureCount || 100.0 * failed > ToleratedFailurePercentage * total;
    }
}
