namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>An invitation to join the organization. Whether it has lapsed is worked out from the clock when somebody looks.</summary>
internal sealed class Handshake(string id, string partyType, string partyId, DateTimeOffset requested, DateTimeOffset expires)
{
    /// <summary>AWS deletes a handshake so long after it became final.</summary>
    public static readonly TimeSpan KeptWhenFinal = TimeSpan.FromDays(30);

    public string Id => id;

    /// <summary><c>ACCOUNT</c> or <c>EMAIL</c>: how the invited account was named.</summary>
    public string PartyType => partyType;

    /// <summary>The account's number, or the address of its root user.</summary>
    public string PartyId => partyId;

    public DateTimeOffset Requested => requested;

    public DateTimeOffset Expires => expires;

    /// <summary>What the sender wants to tell.</summary>
    public string? Notes { get; init; }

    /// <summary>The account's tags once it is a member.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary><c>ACCEPTED</c>, <c>DECLINED</c> or <c>CANCELED</c>; null as long as nobody did any of it.</summary>
    public string? Outcome { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    public bool WasAccepted => Outcome == "ACCEPTED";

    public string StateAt(DateTimeOffset now) => Outcome ?? (now < Expires ? "OPEN" : "EXPIRED");

    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) == "OPEN";

    public bool IsGoneAt(DateTimeOffset now) => !IsOpenAt(now) && now >= (Ended ?? Expires) + KeptWhenFinal;

    public void End(string outcome, DateTimeOffset now) => (Outcome, Ended) = (outcome, now);
}
