using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.S3;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>Everything that calls change: what a snapshot of the cloud has to copy.</summary>
internal sealed class CloudState
{
    public SortedDictionary<string, SimulatedAccount> Accounts { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Bucket> Buckets { get; } = new(StringComparer.Ordinal);

    /// <summary>The organizations of others, by their members.</summary>
    public SortedDictionary<string, ForeignOrganization> ForeignOrganizations { get; } = new(StringComparer.Ordinal);

    public SimulatedOrganization? Organization { get; set; }
}
