using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>What an account's IAM holds. Names are unique ignoring case, as in AWS.</summary>
internal sealed class IamState : IAccountState<IamState>
{
    public SortedDictionary<string, IamUser> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, IamGroup> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, IamRole> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Customer managed policies by name.</summary>
    public SortedDictionary<string, ManagedPolicy> Policies { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Virtual devices by serial number, also those that nobody uses.</summary>
    public SortedDictionary<string, VirtualMfaDevice> VirtualMfaDevices { get; } = new(StringComparer.Ordinal);

    /// <summary>Null until one is set; AWS's default then applies to passwords, and GetAccountPasswordPolicy finds nothing.</summary>
    public AccountPasswordPolicy? PasswordPolicy { get; set; }

    public string? Alias { get; set; }

    /// <summary>The one that was asked for last. It tells what is known anyway.</summary>
    [JsonIgnore]
    public GeneratedCredentialReport? CredentialReport { get; set; }

    [JsonIgnore]
    public IEnumerable<IamIdentity> Identities => [.. Users.Values, .. Groups.Values, .. Roles.Values];

    [JsonIgnore]
    public IEnumerable<(string Name, object? Value)> Dumped => [("Iam", this)];

    public static IamState Of(SimulatedAccount account) => new();
}
