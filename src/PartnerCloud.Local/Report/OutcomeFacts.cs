using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Report;

/// <summary>The fields of an execution's output that are in the contract.</summary>
public sealed record OutcomeFacts
{
    /// <summary>The provider's final status, <c>online</c>.</summary>
    public string? ProviderStatus { get; init; }

    /// <summary>The account's id.</summary>
    public string? AccountId { get; init; }

    /// <summary>The account's ARN.</summary>
    public string? AccountArn { get; init; }

    /// <summary>The account's name.</summary>
    public string? AccountName { get; init; }

    /// <summary>How the account joined: <c>Created</c>, <c>Invited</c> or <c>None</c>.</summary>
    public string? Joined { get; init; }

    /// <summary>The OU that contains the account, and where that is.</summary>
    public string? Placement { get; init; }

    /// <summary>What a person should look at because of the OU. Null if there is nothing.</summary>
    public string? PlacementFinding { get; init; }

    /// <summary>The URL at which the first administrator signs in.</summary>
    public string? SignInUrl { get; init; }

    /// <summary>The first administrator's name.</summary>
    public string? UserName { get; init; }

    /// <summary>The ARN of the secret with the first administrator's temporary password. Null if the request gets none.</summary>
    public string? CredentialsSecretArn { get; init; }

    /// <summary>The version of the baseline.</summary>
    public string? BaselineVersion { get; init; }

    /// <summary>Whether the account was hardened, as in the output.</summary>
    public string? Optimized { get; init; }

    /// <summary>How far the account is hardened: <c>Full</c> or <c>WithFindings</c>. Null if it was not hardened.</summary>
    public string? Hardened { get; init; }

    /// <summary>How many controls had each outcome, in words.</summary>
    public string? Counts { get; init; }

    /// <summary>The handshake id of the invitation that a migrated account accepted.</summary>
    public string? HandshakeId { get; init; }

    /// <summary>How the invitation ended, for example <c>Accepted</c>.</summary>
    public string? InvitationState { get; init; }

    /// <summary>When the account was invited, as Organizations returns it.</summary>
    public string? InvitedAt { get; init; }

    /// <summary>When the invitation expires, as Organizations returns it.</summary>
    public string? LapsesAt { get; init; }

    /// <summary>The ARN of CAM's role in a connected account.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The standard permissions of CAM that the role lacks.</summary>
    public IReadOnlyList<string> MissingPermissions { get; init; } = [];

    /// <summary>What a person should look at in a connected account. Or why a request gets no first administrator.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>The operator who confirmed the requester's identity.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>The reference of the operator's record of the confirmation.</summary>
    public string? ProtocolReference { get; init; }

    /// <summary>The console users of the request.</summary>
    public IReadOnlyList<MaintainedUserFacts> Users { get; init; } = [];

    internal static OutcomeFacts? Read(JsonNode? output) => output is null ? null : new()
    {
        ProviderStatus = output.Text("status"),
        AccountId = output.Text("account", "id") ?? output.Text("accountId"),
        AccountArn = output.Text("account", "arn"),
        AccountName = output.Text("account", "name"),
        Joined = output.Text("account", "joined"),
        Placement = output.Text("account", "placement", "organizationalUnitId") is { } unit ? $"{unit} ({output.Text("account", "placement", "where")})" : null,
        PlacementFinding = string.Join(' ', output.Strings("account", "placement", "findings")) is { Length: > 0 } finding ? finding : null,
        SignInUrl = output.Text("console", "signInUrl"),
        UserName = output.Text("console", "userName"),
        CredentialsSecretArn = output.Text("credentialsSecretArn"),
        BaselineVersion = output.Text("baseline", "version"),
        Optimized = output.Text("optimized"),
        Hardened = output.Text("hardened"),
        Counts = output.At("baseline", "counts") is JsonObject counts ? string.Join(", ", counts.Select(count => $"{count.Value} {Badge.Spaced(char.ToUpperInvariant(count.Key[0]) + count.Key[1..])}")) : null,
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
