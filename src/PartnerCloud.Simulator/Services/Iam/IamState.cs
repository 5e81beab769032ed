using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The IAM resources of an account. As in AWS, names are unique ignoring case.</summary>
internal sealed class IamState : IAccountState<IamState>
{
    public SortedDictionary<string, IamUser> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, IamGroup> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, IamRole> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Customer managed policies by name.</summary>
    public SortedDictionary<string, ManagedPolicy> Policies { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Virtual MFA devices by serial number, including unused ones.</summary>
    public SortedDictionary<string, VirtualMfaDevice> VirtualMfaDevices { get; } = new(StringComparer.Ordinal);

    /// <summary>The account's own policy; null for none. Without one, AWS's default applies and GetAccountPasswordPolicy finds nothing.</summary>
    public AccountPasswordPolicy? PasswordPolicy { get; set; }

    public string? Alias { get; set; }

    /// <summary>The most recent report. A dump omits it, because it only repeats other state.</summary>
    [JsonIgnore]
    public GeneratedCredentialReport? CredentialReport { get; set; }

    [JsonIgnore]
    public IEnumerable<IamIdentity> Identities => [.. Users.Values, .. Groups.Values, .. Roles.Values];

    [JsonIgnore]
    public IEnumerable<(string Name, object? Value)> Dumped => [("Iam", this)];

    public static IamState Of(SimulatedAccount account) => new();
}
