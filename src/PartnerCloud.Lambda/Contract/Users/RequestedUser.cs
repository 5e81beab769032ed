using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>One user of a request, and what is asked for him. What was left out is null, and not written.</summary>
/// <param name="UserName">His name in IAM.</param>
/// <param name="Email">Where he is reached.</param>
/// <param name="Action">One of <see cref="UserAction"/>.</param>
/// <param name="Group">Create: a group of the customer's that he comes into instead of CTLCustomerAdmins.</param>
/// <param name="RemoveMfaDevices">ResetPassword: his MFA devices are lost, and go.</param>
/// <param name="MadeByCustomer">Remove: he is known not to have been made by the partner.</param>
public sealed record RequestedUser(
    [property: JsonPropertyName("userName")] string UserName,
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("group"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Group = null,
    [property: JsonPropertyName("removeMfaDevices"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? RemoveMfaDevices = null,
    [property: JsonPropertyName("madeByCustomer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? MadeByCustomer = null);
