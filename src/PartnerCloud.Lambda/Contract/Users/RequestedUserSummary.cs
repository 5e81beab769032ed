using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>What operations are told of a user before they confirm who is asking: all that the request wants of him, and not his e-mail address.</summary>
/// <param name="UserName">His name in IAM.</param>
/// <param name="Action">One of <see cref="UserAction"/>.</param>
/// <param name="Group">The group that he comes into.</param>
/// <param name="RemoveMfaDevices">His MFA devices go.</param>
/// <param name="MadeByCustomer">He was not made by the partner.</param>
public sealed record RequestedUserSummary(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("group"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Group,
    [property: JsonPropertyName("removeMfaDevices"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? RemoveMfaDevices,
    [property: JsonPropertyName("madeByCustomer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? MadeByCustomer)
{
    internal static RequestedUserSummary Of(RequestedUser user) => new(user.UserName, user.Action, user.Group, user.RemoveMfaDevices, user.MadeByCustomer);
}
