using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>The state of a creation. The workflow branches on these names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountCreationState>))]
public enum AccountCreationState
{
    /// <summary>No creation was requested yet.</summary>
    NotStarted,

    /// <summary>Organizations is creating the account. Check again after the wait.</summary>
    InProgress,

    /// <summary>The account exists.</summary>
    Succeeded,

    /// <summary>Request the creation after the wait. It failed for a reason that a new attempt fixes, or Organizations accepts no further creation now.</summary>
    CreateAgain,
}
