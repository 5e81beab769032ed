using PartnerCloud.Local.Cloud;

namespace PartnerCloud.Local.Services.Organizations;

/// <summary>The request rates that AWS documents for Organizations, enforced where the cloud's options say so.</summary>
internal sealed class RequestRates(SimulatedCloud cloud)
{
    private readonly Dictionary<string, TokenBucket> buckets = new()
    {
        ["CreateAccount"] = new(0.1, 3),
        ["DescribeCreateAccountStatus"] = new(2, 2),
        ["ListAccounts"] = new(8, 12),
        ["MoveAccount"] = new(2, 3),
        ["TagResource"] = new(4, 6),
    };

    /// <exception cref="Wire.AwsErrorException">The operation was called too often.</exception>
    public void Admit(string operation)
    {
        if (cloud.Options.EnforceRequestRates && buckets.TryGetValue(operation, out var bucket) && !bucket.TryTake(cloud.Now))
            throw OrganizationErrors.TooManyRequests(operation, "You have sent too many requests in too short a period of time.");
    }
}
