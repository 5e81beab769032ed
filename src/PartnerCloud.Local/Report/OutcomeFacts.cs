using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>The fields of an execution's output that the contract knows.</summary>
public sealed record OutcomeFacts
{
    /// <summary>The provider's status at the end, <c>online</c>.</summary>
    public string? ProviderStatus { get; init; }

    /// <summary>The account's id.</summary>
    public string? AccountId { get; init; }

    /// <summary>The account's ARN.</summary>
    public string? AccountArn { get; init; }

    /// <summary>The account's name.</summary>
    public string? AccountName { get; init; }

    /// <summary><c>Created</c>, <c>Invited</c> or <c>None</c>.</summary>
    public string? Joined { get; init; }

    /// <summary>Where the first administrator signs in.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>The first administrator's name.</summary>
    public string? UserName { get; init; }

    /// <summary>The secret that holds their temporary password; null where the request gets none.</summary>
    public string? CredentialsSecretArn { get; init; }

    /// <summary>The version of the baseline.</summary>
    public string? BaselineVersion { get; init; }

    /// <summary>Whether the account was hardened, as the output says it.</summary>
    public string? Optimized { get; init; }

    /// <summary>Organizations' id of the invitation that a migrated account joined by.</summary>
    public string? HandshakeId { get; init; }

    /// <summary>How the invitation ended, for example <c>Accepted</c>.</summary>
    public string? InvitationState { get; init; }

    /// <summary>When the account was invited, as Organizations says it.</summary>
    public string? InvitedAt { get; init; }

    /// <summary>When the invitation would have lapsed, likewise.</summary>
    public string? LapsesAt { get; init; }

    /// <summary>The role through which CAM works in a connected account.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Which of CAM's standard permissions that role lacks.</summary>
    public IReadOnlyList<string> MissingPermissions { get; init; } = [];

    /// <summary>What a person should look at in a connected account, or why a request got no first administrator.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Who confirmed for the operators who was asking for users.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>The reference of the protocol on that.</summary>
    public string? ProtocolReference { get; init; }

    /// <summary>The console users that were maintained.</summary>
    public IReadOnlyList<MaintainedUserFacts> Users { get; init; } = [];

    internal static OutcomeFacts? Read(JsonNode? output) => output is null ? null : new()
    {
        ProviderStatus = output.Text("status"),
        AccountId = output.Text("account", "id") ?? output.Text("accountId"),
        AccountArn = output.Text("account", "arn"),
        AccountName = output.Text("account", "name"),
        Joined = output.Text("account", "joined"),
        SignInUrl = output.Text("console", "signInUrl"),
        UserName = output.Text("console", "userName"),
        CredentialsSecretArn = output.Text("credentialsSecretArn"),
        BaselineVersion = output.Text("baseline", "version"),
        Optimized = output.Text("optimized"),
        HandshakeId = output.Text("invitation", "handshakeId"),
        InvitationState = output.Text("invitation", "state"),
        InvitedAt = output.Text("invitation", "invitedAt"),
        LapsesAt = output.Text("invitation", "lapsesAt"),
        RoleArn = output.Text("access", "roleArn"),
        MissingPermissions = [.. output.Strings("access", "missingPermissions")],
        Findings = [.. output.Strings("access", "findings"), .. output.Strings("administrator", "findings")],
        ConfirmedBy = output.Text("confirmation", "confirmedBy"),
        ProtocolReference = output.Text("confirmation", "protocolReference"),
        Users = [.. output.Objects("users").Select(user => new MaintainedUserFacts(user.Text("userName") ?? "?", user.Text("secretArn")))],
    };
}
