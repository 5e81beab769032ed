using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>One user in a request, with the requested action. Absent fields are null and are left out of the JSON.</summary>
/// <param name="UserName">The user's name in IAM.</param>
/// <param name="Email">The user's e-mail address.</param>
/// <param name="Action">One of <see cref="UserAction"/>.</param>
/// <param name="Group">Create: the customer's group for the user, in place of CTLCustomerAdmins.</param>
/// <param name="RemoveMfaDevices">ResetPassword: whether to remove the user's MFA devices, because they are lost.</param>
/// <param name="MadeByCustomer">Remove: whether the customer, and not the partner, made the user.</param>
public sealed record RequestedUser(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("group"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Group = null,
    [property: JsonPropertyName("removeMfaDevices"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? RemoveMfaDevices = null,
    [property: JsonPropertyName("madeByCustomer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? MadeByCustomer = null);
