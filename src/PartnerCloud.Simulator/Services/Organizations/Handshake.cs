namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>An invitation to join the organization. Each read derives from the clock whether it has expired.</summary>
internal sealed class Handshake(string id, string partyType, string partyId, DateTimeOffset requested, DateTimeOffset expires)
{
    /// <summary>The time from a handshake's final state until AWS deletes it.</summary>
    public static readonly TimeSpan KeptWhenFinal = TimeSpan.FromDays(30);

    public string Id => id;

    /// <summary>How the invitation names the account: <c>ACCOUNT</c> or <c>EMAIL</c>.</summary>
    public string PartyType => partyType;

    /// <summary>The account's id, or its root user's e-mail.</summary>
    public string PartyId => partyId;

    public DateTimeOffset Requested => requested;

    public DateTimeOffset Expires => expires;

    /// <summary>The sender's message; null for none.</summary>
    public string? Notes { get; init; }

    /// <summary>The tags that the account gets when it becomes a member.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary><c>ACCEPTED</c>, <c>DECLINED</c> or <c>CANCELED</c>; null if none of these happened.</summary>
    public string? Outcome { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    public bool WasAccepted => Outcome == "ACCEPTED";

    public string StateAt(DateTimeOffset now) => Outcome ?? (now < Expires ? "OPEN" : "EXPIRED");

    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) == "OPEN";

    public bool IsDeletedAt(DateTimeOffset now) => !IsOpenAt(now) && now >= (Ended ?? Expires) + KeptWhenFinal;

    public void End(string outcome, DateTimeOffset now) => (Outcome, Ended) = (outcome, now);
}
