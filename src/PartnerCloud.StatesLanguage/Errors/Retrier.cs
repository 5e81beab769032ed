using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Intrinsics;

namespace PartnerCloud.StatesLanguage.Errors;

/// <summary>An entry of Retry.</summary>
internal sealed class Retrier
{
    private const int LongestDelay = 31_622_400;

    private readonly double interval;
    private readonly double backoffRate;
    private readonly double longestDelay;
    private readonly bool jitters;

    public Retrier(StateFields fields)
    {
        fields.Text("Comment");
        Match = new ErrorMatch(fields);
        interval = fields.Integer("IntervalSeconds", 1, 99_999_999) ?? 1;
        MaxAttempts = fields.Integer("MaxAttempts", 0, 99_999_999) ?? 3;
        backoffRate = (double)(fields.Number("BackoffRate", 1, 99_999_999) ?? 2);
        longestDelay = fields.Integer("MaxDelaySeconds", 1, LongestDelay) ?? LongestDelay;
        var strategy = fields.Text("JitterStrategy") ?? "NONE";
        if (strategy is not ("FULL" or "NONE"))
            fields.Refuse("JitterStrategy", $"'{strategy}' does not exist: use FULL or NONE");
        jitters = strategy == "FULL";
        fields.Finish();
    }

    public ErrorMatch Match { get; }

    /// <summary>The number of retries; 0 for none.</summary>
    public int MaxAttempts { get; }

    /// <summary>The delay before the n-th retry, counted from 1. With full jitter, it is a random delay up to that.</summary>
    public TimeSpan Delay(int retry, RandomSource random)
    {
        var seconds = Math.Min(interval * Math.Pow(backoffRate, retry - 1), longestDelay);
        return TimeSpan.FromSeconds(jitters ? seconds * random.NextDouble() : seconds);
    }
}
