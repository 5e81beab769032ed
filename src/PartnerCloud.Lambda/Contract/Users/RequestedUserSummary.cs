using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>A requested user as operators see them before they confirm: everything in the request except the e-mail address.</summary>
/// <param name="UserName">The user's name in IAM.</param>
/// <param name="Action">One of <see cref="UserAction"/>.</param>
/// <param name="Group">The group for the user.</param>
/// <param name="RemoveMfaDevices">Whether to remove the user's MFA devices.</param>
/// <param name="MadeByCustomer">Whether the customer, and not the partner, made the user.</param>
public sealed record RequestedUserSummary(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("group"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Group,
    [property: JsonPropertyName("removeMfaDevices"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? RemoveMfaDevices,
    [property: JsonPropertyName("madeByCustomer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? MadeByCustomer)
{
    internal static RequestedUserSummary Of(RequestedUser user) => new(user.UserName, user.Action, user.Group, user.RemoveMfaDevices, user.MadeByCustomer);
}
