using System.Globalization;
using Amazon.Organizations.Model;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>An invitation as Organizations shows it, for up to 30 days after its end.</summary>
/// <param name="HandshakeId">Organizations' id of the invitation.</param>
/// <param name="AccountId">The account; null if it was invited by its e-mail address and has not accepted.</param>
/// <param name="State">REQUESTED or OPEN; finally ACCEPTED, DECLINED, CANCELED or EXPIRED.</param>
/// <param name="InvitedAt">When the invitation was sent: ISO 8601 in UTC.</param>
/// <param name="LapsesAt">When the invitation expires: ISO 8601 in UTC.</param>
internal sealed record SentInvitation(string HandshakeId, string? AccountId, string State, string? InvitedAt, string? LapsesAt)
{
    public static SentInvitation Of(Handshake handshake) => new(
        handshake.Id, AccountOf(handshake), handshake.State?.Value ?? "unknown", Written(handshake.RequestedTimestamp), Written(handshake.ExpirationTimestamp));

    /// <summary>Whether the customer can still answer. An unknown state counts as open.</summary>
    public bool IsOpen => State is not ("ACCEPTED" or "DECLINED" or "CANCELED" or "EXPIRED");

    public bool IsAccepted => State == "ACCEPTED";

    private static string? AccountOf(Handshake handshake) =>
        handshake.Parties?.Find(party => party.Type?.Value == "ACCOUNT")?.Id ?? handshake.Resources?.Find(resource => resource.Type?.Value == "ACCOUNT")?.Value;

    private static string? Written(DateTime? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
