using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>Whether operations have confirmed who is asking; the workflow branches on these names. A refusal is an error and no state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentityCheckState>))]
public enum IdentityCheckState
{
    /// <summary>No answer that says so yet: ask, or ask again.</summary>
    Open,

    /// <summary>Confirmed.</summary>
    Confirmed,

    /// <summary>Answered too often without saying so.</summary>
    GivenUp,
}
