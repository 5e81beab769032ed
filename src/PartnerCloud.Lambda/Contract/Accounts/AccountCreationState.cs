using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>Where a creation stands; the workflow branches on these names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountCreationState>))]
public enum AccountCreationState
{
    /// <summary>Nothing was asked for yet.</summary>
    NotStarted,

    /// <summary>Organizations is at it; look again after the wait.</summary>
    InProgress,

    /// <summary>The account is there.</summary>
    Succeeded,

    /// <summary>Ask after the wait: it failed in a way that asking again cures, or Organizations takes no further creation now.</summary>
    CreateAgain,
}
