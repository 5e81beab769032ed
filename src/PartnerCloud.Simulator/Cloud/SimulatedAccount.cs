using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>One AWS account of the simulated world, with everything it owns.</summary>
internal sealed class SimulatedAccount(string id, string name, string email, DateTimeOffset created)
{
    private readonly SortedDictionary<string, AccountRegion> regions = new(StringComparer.Ordinal);

    public string Id => id;

    public string Name => name;

    /// <summary>The root user's address; no two accounts of the world share one.</summary>
    public string Email => email;

    public DateTimeOffset Created => created;

    /// <summary>By type, as they were put.</summary>
    public SortedDictionary<string, JsonObject> AlternateContacts { get; } = new(StringComparer.Ordinal);

    /// <summary>S3's public access block of the whole account; null for none.</summary>
    public SortedDictionary<string, bool>? PublicAccessBlock { get; set; }

    /// <summary>Whether its owner closed it: it cannot be invited any more.</summary>
    public bool IsClosed { get; set; }

    public RootUserCredentials Root { get; } = new();

    public IamState Iam { get; } = new();

    [JsonIgnore]
    public IReadOnlyDictionary<string, AccountRegion> Regions => regions;

    /// <summary>The regions that hold something: merely looking into one does not show.</summary>
    public IReadOnlyDictionary<string, AccountRegion> UsedRegions => regions.Where(region => !region.Value.IsEmpty).ToDictionary();

    public AccountRegion In(string region)
    {
        if (!regions.TryGetValue(region, out var present))
            regions.Add(region, present = new AccountRegion());
        return present;
    }
}
