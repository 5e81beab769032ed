using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The outcome for one user.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UserOutcome>))]
public enum UserOutcome
{
    /// <summary>Something was changed.</summary>
    Done,

    /// <summary>Nothing had to be changed.</summary>
    AlreadySo,

    /// <summary>The action failed. The other users were not affected.</summary>
    Failed,
}
