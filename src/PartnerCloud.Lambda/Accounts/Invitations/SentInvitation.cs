using System.Globalization;
using Amazon.Organizations.Model;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>An invitation as Organizations shows it, for as long as 30 days after it has ended.</summary>
/// <param name="HandshakeId">Its id.</param>
/// <param name="AccountId">The account; null where it was invited by its e-mail address and has not accepted.</param>
/// <param name="State">REQUESTED or OPEN; finally ACCEPTED, DECLINED, CANCELED or EXPIRED.</param>
/// <param name="InvitedAt">When it was sent: ISO 8601 in UTC.</param>
/// <param name="LapsesAt">When it lapses, likewise.</param>
internal sealed record SentInvitation(string HandshakeId, string? AccountId, string State, string? InvitedAt, string? LapsesAt)
{
    public static SentInvitation Of(Handshake handshake) => new(
        handshake.Id, AccountOf(handshake), handshake.State?.Value ?? "unknown", Written(handshake.RequestedTimestamp), Written(handshake.ExpirationTimestamp));

    /// <summary>Whether the customer can still answer it. A state that is not known here is none of the final ones.</summary>
    public bool IsOpen => State is not ("ACCEPTED" or "DECLINED" or "CANCELED" or "EXPIRED");

    public bool IsAccepted => State == "ACCEPTED";

    private static string? AccountOf(Handshake handshake) =>
        handshake.Parties?.Find(party => party.Type?.Value == "ACCOUNT")?.Id ?? handshake.Resources?.Find(resource => resource.Type?.Value == "ACCOUNT")?.Value;

    private static string? Written(DateTime? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
