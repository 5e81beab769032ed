namespace PartnerCloud.Simulator.Cloud;

/// <summary>AWS's way of limiting request rates, in the cloud's own time.</summary>
internal sealed class TokenBucket(double perSecond, int burst)
{
    private double tokens = burst;
    private DateTimeOffset? filled;

    public bool TryTake(DateTimeOffset now)
    {
        if (filled is { } last && now > last)
            tokens = Math.Min(burst, tokens + ((now - last).TotalSeconds * perSecond));
        filled = now;
        if (tokens < 1)
            return false;
        tokens--;
        return true;
    }
}
