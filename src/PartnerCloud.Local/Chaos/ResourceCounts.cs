using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.AccessAnalyzer;
using PartnerCloud.Simulator.Services.CloudTrail;
using PartnerCloud.Simulator.Services.Config;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Services.SecretsManager;

namespace PartnerCloud.Local.Chaos;

/// <summary>Counts the resources of a cloud. A repeated attempt must not create a second one.</summary>
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
            ["trails"] = regions.Sum(region => region.State<CloudTrailState>().Trails.Count),
            ["recorders"] = regions.Count(region => region.State<ConfigState>().Recorder is not null),
            ["buckets"] = cloud.Buckets.Count,
            ["analyzers"] = regions.Sum(region => region.State<AccessAnalyzerState>().Analyzers.Count),
            ["secrets"] = regions.Sum(region => region.State<SecretsManagerState>().Secrets.Count),
            ["users"] = accounts.Sum(account => account.Iam.Users.Count),
            ["groups"] = accounts.Sum(account => account.Iam.Groups.Count),
            ["roles"] = accounts.Sum(account => account.Iam.Roles.Count),
            ["policies"] = accounts.Sum(account => account.Iam.Policies.Count),
        };
    });
}
