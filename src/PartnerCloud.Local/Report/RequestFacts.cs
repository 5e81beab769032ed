using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>The fields of a request that are in the contract. Null if the request has none, or one of another type.</summary>
public sealed record RequestFacts
{
    /// <summary>A short title for the request.</summary>
    public string Title => Users.Count > 0 ? $"{Users.Count} {(Users.Count == 1 ? "user" : "users")} of account {AccountId}" : $"{Option ?? "Request"} for {ProviderName ?? ProviderId ?? "an unnamed provider"}";

    /// <summary>CAM's id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The provider option, for example <c>CreateAccount</c>.</summary>
    public string? Option { get; init; }

    /// <summary>CAM's id of the provider.</summary>
    public string? ProviderId { get; init; }

    /// <summary>The provider's name.</summary>
    public string? ProviderName { get; init; }

    /// <summary>CAM's id of the organization.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The organization's name.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>The country of the organization's office.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the organization can be billed, as in the request.</summary>
    public string? Billable { get; init; }

    /// <summary>Whether the organization is a reseller.</summary>
    public string? Reseller { get; init; }

    /// <summary>Whether the organization is a reseller's customer.</summary>
    public string? CustomerOfReseller { get; init; }

    /// <summary>Whether the organization is the partner's own.</summary>
    public string? Internal { get; init; }

    /// <summary>Whether the organization is for demonstrations.</summary>
    public string? Demo { get; init; }

    /// <summary>The requested name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>The requester's id in CAM.</summary>
    public string? UserId { get; init; }

    /// <summary>The requester's email address.</summary>
    public string? Email { get; init; }

    /// <summary>The requester's role in the organization.</summary>
    public string? Role { get; init; }

    /// <summary>The version of the accepted terms.</summary>
    public string? TermsVersion { get; init; }

    /// <summary>The AWS territory of the terms.</summary>
    public string? TermsTerritory { get; init; }

    /// <summary>Who accepted the terms.</summary>
    public string? TermsAcceptedBy { get; init; }

    /// <summary>When the terms were accepted, as in the request.</summary>
    public string? TermsAcceptedAt { get; init; }

    /// <summary>AWS's approval for the transfer of the account.</summary>
    public string? TransferApproval { get; init; }

    /// <summary>The id of the account to migrate or connect, or of the account with the requested users.</summary>
    public string? AccountId { get; init; }

    /// <summary>The ARN of the role that the customer created.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The requested extent of hardening.</summary>
    public string? Hardening { get; init; }

    /// <summary>The requested console users, each as its action and name. Empty in a request for an account.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    internal static RequestFacts Read(JsonNode? request) => new()
    {
        RequestId = request.Text("requestId"),
        Option = request.Text("option"),
        ProviderId = request.Text("provider", "id"),
        ProviderName = request.Text("provider", "name"),
        OrganizationId = request.Text("organization", "id"),
        OrganizationName = request.Text("organization", "name"),
        Country = request.Text("organization", "country"),
        Billable = request.Text("organization", "billable"),
        Reseller = request.Text("organization", "reseller"),
        CustomerOfReseller = request.Text("organization", "customerOfReseller"),
        Internal = request.Text("organization", "internal"),
        Demo = request.Text("organization", "demo"),
        AccountName = request.Text("account", "name"),
        UserId = request.Text("requestedBy", "userId"),
        Email = request.Text("requestedBy", "email"),
        Role = request.Text("requestedBy", "role"),
        TermsVersion = request.Text("termsAccepted", "version"),
        TermsTerritory = request.Text("termsAccepted", "territory"),
        TermsAcceptedBy = request.Text("termsAccepted", "acceptedBy"),
        TermsAcceptedAt = request.Text("termsAccepted", "acceptedAt"),
        AccountId = request.Text("account", "id") ?? request.Text("accountId"),
        RoleArn = request.Text("account", "roleArn"),
        Hardening = request.Text("account", "hardening"),
        TransferApproval = request.Text("account", "transferApproval"),
        Users = [.. request.Objects("users").Select(user => $"{user.Text("action")} {user.Text("userName")}")],
    };
}
