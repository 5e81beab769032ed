using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The request rates that AWS documents for Organizations, per account. The cloud's options decide whether they are enforced.</summary>
internal sealed class RequestRates(SimulatedCloud cloud)
{
    private static readonly Dictionary<string, (double PerSecond, int Burst)> Limits = new()
    {
        ["CreateAccount"] = (0.1, 3),
        ["DescribeCreateAccountStatus"] = (2, 2),
        ["ListAccounts"] = (8, 12),
        ["CloseAccount"] = (0.05, 1),
        ["MoveAccount"] = (2, 3),
        ["TagResource"] = (4, 6),
        ["InviteAccountToOrganization"] = (3, 5),
        ["DescribeHandshake"] = (1, 2),
        ["ListHandshakesForOrganization"] = (5, 8),
        ["ListHandshakesForAccount"] = (5, 8),
    };

    private readonly Dictionary<(string AccountId, string Operation), TokenBucket> buckets = [];

    /// <exception cref="Wire.AwsErrorException">The account exceeds the operation's rate.</exception>
    public void Admit(string accountId, string operation)
    {
        if (cloud.Options.EnforceRequestRates && Limits.TryGetValue(operation, out var limit) && !Bucket(accountId, operation, limit).TryTake(cloud.Now))
            throw OrganizationErrors.TooManyRequests(operation, "You have sent too many requests in too short a period of time.");
    }

    private TokenBucket Bucket(string accountId, string operation, (double PerSecond, int Burst) limit)
    {
        if (!buckets.TryGetValue((accountId, operation), out var bucket))
            buckets.Add((accountId, operation), bucket = new(limit.PerSecond, limit.Burst));
        return bucket;
    }
}
