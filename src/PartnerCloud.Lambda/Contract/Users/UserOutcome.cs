using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>How it went with one user.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UserOutcome>))]
public enum UserOutcome
{
    /// <summary>Something was changed.</summary>
    Done,

    /// <summary>It was so already: nothing was changed.</summary>
    AlreadySo,

    /// <summary>It failed, and the others went on.</summary>
    Failed,
}
