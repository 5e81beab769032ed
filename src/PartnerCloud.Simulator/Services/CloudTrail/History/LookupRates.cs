using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.CloudTrail.History;

/// <summary>The limit of LookupEvents: two calls a second in each account and region.</summary>
internal sealed class LookupRates
{
    private readonly Dictionary<(string AccountId, string Region), TokenBucket> buckets = [];

    public static LookupRates Of(SimulatedCloud cloud) => cloud.Part(_ => new LookupRates());

    /// <summary>Whether one more call is within the limit. Call it under the cloud's lock.</summary>
    public bool TryTake(TrailScope scope)
    {
        if (!buckets.TryGetValue((scope.AccountId, scope.Region), out var bucket))
            buckets.Add((scope.AccountId, scope.Region), bucket = new TokenBucket(2, 2));
        return bucket.TryTake(scope.Cloud.Now);
    }
}
