using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Accounts;

/// <summary>An account's alternate contacts.</summary>
internal sealed class AccountServiceState : IAccountState<AccountServiceState>
{
    /// <summary>By type, as the caller put them.</summary>
    public SortedDictionary<string, JsonObject> AlternateContacts { get; } = new(StringComparer.Ordinal);

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(AlternateContacts), AlternateContacts)];

    public static AccountServiceState Of(SimulatedAccount account) => new();
}
