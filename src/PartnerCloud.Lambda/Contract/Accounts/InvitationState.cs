using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>Where an invitation stands; the workflow branches on these names. What ends it without a member is an error and no state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InvitationState>))]
public enum InvitationState
{
    /// <summary>Nobody was invited yet.</summary>
    NotStarted,

    /// <summary>The customer has it; look again after the wait.</summary>
    Open,

    /// <summary>The customer has accepted: the account is a member.</summary>
    Accepted,

    /// <summary>The account was a member without an invitation of ours that is still known.</summary>
    AlreadyMember,

    /// <summary>It lapsed behind another failure that an operator has seen to since: invite anew.</summary>
    InviteAgain,
}
