using PartnerCloud.Local.Services.Organizations;
using PartnerCloud.Local.Services.S3;

namespace PartnerCloud.Local.Cloud;

/// <summary>Everything that calls change. A snapshot of the cloud copies it.</summary>
internal sealed class CloudState
{
    public SortedDictionary<string, SimulatedAccount> Accounts { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Bucket> Buckets { get; } = new(StringComparer.Ordinal);

    /// <summary>Other organizations, by the id of their one simulated member.</summary>
    public SortedDictionary<string, ForeignOrganization> ForeignOrganizations { get; } = new(StringComparer.Ordinal);

    public SimulatedOrganization? Organization { get; set; }
}
