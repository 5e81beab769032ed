using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PartnerCloud.Local.Services.Iam;

namespace PartnerCloud.Local.Cloud;

/// <summary>A simulated AWS account with all its resources.</summary>
internal sealed class SimulatedAccount(string id, string name, string email, DateTimeOffset created)
{
    private readonly SortedDictionary<string, AccountRegion> regions = new(StringComparer.Ordinal);

    public string Id => id;

    public string Name => name;

    /// <summary>The root user's e-mail, which is unique among all accounts.</summary>
    public string Email => email;

    public DateTimeOffset Created => created;

    /// <summary>The alternate contacts by type, as the caller put them.</summary>
    public SortedDictionary<string, JsonObject> AlternateContacts { get; } = new(StringComparer.Ordinal);

    /// <summary>S3's public access block for the account; null for none.</summary>
    public SortedDictionary<string, bool>? PublicAccessBlock { get; set; }

    /// <summary>Whether the account is closed. A closed account cannot be invited.</summary>
    public bool IsClosed { get; set; }

    public RootUserCredentials Root { get; } = new();

    public IamState Iam { get; } = new();

    [JsonIgnore]
    public IReadOnlyDictionary<string, AccountRegion> Regions => regions;

    /// <summary>The regions with resources. A region that was only read does not count.</summary>
    public IReadOnlyDictionary<string, AccountRegion> UsedRegions => regions.Where(region => !region.Value.IsEmpty).ToDictionary();

    public AccountRegion In(string region)
    {
        if (!regions.TryGetValue(region, out var present))
            regions.Add(region, present = new AccountRegion());
        return present;
    }
}
