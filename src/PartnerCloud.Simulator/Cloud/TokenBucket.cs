namespace PartnerCloud.Simulator.Cloud;

/// <summary>A token bucket, which limits request rates as AWS does, on the cloud's clock.</summary>
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
