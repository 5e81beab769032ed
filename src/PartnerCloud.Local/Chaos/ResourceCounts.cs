using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Local.Chaos;

/// <summary>Counts what there must not be two of.</summary>
internal static class ResourceCounts
{
    public static IReadOnlyDictionary<string, int> Of(SimulatedCloud cloud) => cloud.Atomically(() =>
    {
        var accounts = cloud.Accounts.Values.ToList();
        var regions = accounts.SelectMany(account => account.Regions.Values).ToList();
        return new Dictionary<string, int>
        {
            ["accounts"] = accounts.Count,
            ["members"] = cloud.Organization.Members.Count,
            ["account creations"] = cloud.Organization.Creations.Count,
            ["invitations"] = cloud.Organization.Handshakes.Count,
            ["trails"] = regions.Sum(region => region.Trails.Count),
            ["recorders"] = regions.Count(region => region.Config.Recorder is not null),
            ["buckets"] = cloud.Buckets.Count,
            ["analyzers"] = regions.Sum(region => region.Analyzers.Count),
            ["secrets"] = regions.Sum(region => region.Secrets.Count),
            ["users"] = accounts.Sum(account => account.Iam.Users.Count),
            ["groups"] = accounts.Sum(account => account.Iam.Groups.Count),
            ["roles"] = accounts.Sum(account => account.Iam.Roles.Count),
            ["policies"] = accounts.Sum(account => account.Iam.Policies.Count),
        };
    });
}
