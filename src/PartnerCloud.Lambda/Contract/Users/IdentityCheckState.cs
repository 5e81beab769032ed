using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>Whether an operator has confirmed the requester's identity. The workflow branches on these names. A refusal is an error, not a state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentityCheckState>))]
public enum IdentityCheckState
{
    /// <summary>No answer has confirmed it yet. The workflow asks, or asks again.</summary>
    Open,

    /// <summary>An operator has confirmed it.</summary>
    Confirmed,

    /// <summary>Too many answers did not confirm it.</summary>
    GivenUp,
}
