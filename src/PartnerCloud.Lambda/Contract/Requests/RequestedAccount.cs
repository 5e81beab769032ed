using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The account that a request is about. Each option fills what it needs; the rest is null, and not written.</summary>
/// <param name="Name">CreateAccount: what the customer calls it, 1-50 printable ASCII characters, as Organizations takes them.</param>
/// <param name="Id">MigrateAccount, ConnectAccount: the 12 digits of the customer's own account.</param>
/// <param name="RoleArn">MigrateAccount: CTLDeveloperRole in that account. ConnectAccount: the role there that CAM is to use.</param>
/// <param name="TransferApproval">MigrateAccount: where AWS approved the transfer of this very account.</param>
/// <param name="Hardening">MigrateAccount: <see cref="FullHardening"/>, which the customer has agreed to.</param>
public sealed record RequestedAccount(
    [property: JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id = null,
    [property: JsonPropertyName("roleArn"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RoleArn = null,
    [property: JsonPropertyName("transferApproval"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TransferApproval = null,
    [property: JsonPropertyName("hardening"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hardening = null)
{
    /// <summary>The only hardening that a migrated account can have.</summary>
    public const string FullHardening = "Full";
}
