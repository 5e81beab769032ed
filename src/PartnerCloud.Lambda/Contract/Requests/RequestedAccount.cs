using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The account in a request. Each option has its own fields. The others are null and are left out of the JSON.</summary>
/// <param name="Name">CreateAccount: the customer's name for it, 1-50 printable ASCII characters. Organizations accepts no others. It is cut so that the provider id in parentheses fits behind it, 50 characters together.</param>
/// <param name="Id">MigrateAccount, ConnectAccount: the 12 digits of the customer's own account.</param>
/// <param name="RoleArn">MigrateAccount: CTLDeveloperRole in that account. ConnectAccount: the role in that account for CAM.</param>
/// <param name="TransferApproval">MigrateAccount: the reference of AWS's approval to transfer this account.</param>
/// <param name="Hardening">MigrateAccount: <see cref="FullHardening"/>, which the customer agreed to.</param>
public sealed record RequestedAccount(
    [property: JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id = null,
    [property: JsonPropertyName("roleArn"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RoleArn = null,
    [property: JsonPropertyName("transferApproval"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TransferApproval = null,
    [property: JsonPropertyName("hardening"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hardening = null)
{
    /// <summary>The only hardening for a migrated account.</summary>
    public const string FullHardening = "Full";
}
