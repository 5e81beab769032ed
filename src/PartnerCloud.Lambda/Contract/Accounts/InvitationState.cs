using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>The state of an invitation. The workflow branches on these names. An invitation that ends without a member is an error, not a state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InvitationState>))]
public enum InvitationState
{
    /// <summary>No invitation was sent yet.</summary>
    NotStarted,

    /// <summary>The customer has the invitation. Check again after the wait.</summary>
    Open,

    /// <summary>The customer has accepted: the account is a member.</summary>
    Accepted,

    /// <summary>The account is already a member, and Organizations no longer knows an invitation of the partner's.</summary>
    AlreadyMember,

    /// <summary>The invitation expired behind another failure, and an operator has redriven the execution: send a new one.</summary>
    InviteAgain,
}
