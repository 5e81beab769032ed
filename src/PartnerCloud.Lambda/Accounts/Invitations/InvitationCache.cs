using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// All invitations of the organization, read together for every execution that waits for one. The whole organization may call
/// DescribeHandshake once a second, and a page of ListHandshakesForOrganization holds twenty invitations. A look-up of n pages
/// stays fresh for n seconds, so an environment makes at most one call a second.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="time">Measures the age of a look-up. It is never compared with AWS's times.</param>
public sealed class InvitationCache(IAmazonOrganizations organizations, TimeProvider time)
{
    /// <summary>
    /// A throttled look-up continues where it stopped, unless its first page is older than this. The workflow pauses for at most five minutes
    /// between two attempts. So a look-up gets at least three attempts, however few calls Organizations accepts at a time.
    /// </summary>
    private static readonly TimeSpan LongestLookUp = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private LookUp? last;
    private LookUp? interrupted;
    private Task<LookUp>? running;

    /// <summary>An invitation; null if Organizations no longer knows it. If the cache does not contain it, the list is read again, then the invitation alone.</summary>
    internal async Task<SentInvitation?> FindAsync(string handshakeId, CancellationToken ct)
    {
        var known = last;
        var look = await LookAsync(IsFresh, ct);
        if (look == known && look.Find(handshakeId) is null) look = await LookAsync(other => other != known, ct);
        return look.Find(handshakeId) ?? await DescribeAsync(handshakeId, ct);
    }

    /// <summary>The account's open invitation; null if none is listed. An invitation that was read before this call may have been answered since, so it is read again.</summary>
    internal async Task<SentInvitation?> FindOpenAsync(string accountId, CancellationToken ct)
    {
        var (known, calledAt) = (last, time.GetTimestamp());
        var look = await LookAsync(other => other != known, ct);
        var open = look.Of(accountId).LastOrDefault(invitation => invitation.IsOpen);
        if (open is not null && look.Started < calledAt) open = await DescribeAsync(open.HandshakeId, ct);
        return open is { IsOpen: true } ? open : null;
    }

    /// <summary>The invitation that made the account a member; null if Organizations no longer knows it. If the cache does not contain it, the list is read again.</summary>
    internal async Task<SentInvitation?> FindAcceptedAsync(string accountId, CancellationToken ct)
    {
        var known = last;
        var look = await LookAsync(IsFresh, ct);
        if (look == known && look.Accepted(accountId) is null) look = await LookAsync(other => other != known, ct);
        return look.Accepted(accountId);
    }

    /// <summary>A call that comes during a look-up waits for that look-up.</summary>
    private Task<LookUp> LookAsync(Func<LookUp, bool> serves, CancellationToken ct)
    {
        lock (gate)
        {
            return last is not null && serves(last) ? Task.FromResult(last) : (running ??= ReadAsync()).WaitAsync(ct);
        }
    }

    private bool IsFresh(LookUp look) => time.GetElapsedTime(look.Ended) < TimeSpan.FromSeconds(look.Pages);

    private async Task<LookUp> ReadAsync()
    {
        await Task.Yield();
        var look = interrupted is { } kept && time.GetElapsedTime(kept.Started) < LongestLookUp ? kept : new LookUp(time.GetTimestamp());
        interrupted = null;
        try
        {
            while (!look.IsComplete) look.Add(await organizations.ListHandshakesForOrganizationAsync(look.NextPage(), CancellationToken.None));
            look.Ended = time.GetTimestamp();
            last = look;
            return look;
        }
        catch (TooManyRequestsException)
        {
            interrupted = look;
            throw;
        }
        finally
        {
            lock (gate)
            {
                running = null;
            }
        }
    }

    private async Task<SentInvitation?> DescribeAsync(string handshakeId, CancellationToken ct)
    {
        try
        {
            return SentInvitation.Of((await organizations.DescribeHandshakeAsync(new DescribeHandshakeRequest { HandshakeId = handshakeId }, ct)).Handshake);
        }
        catch (HandshakeNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The pages of the list that were read so far.</summary>
    private sealed class LookUp(long started)
    {
        private readonly List<SentInvitation> invitations = [];
        private string? token;

        public long Started => started;

        public long Ended { get; set; }

        public int Pages { get; private set; }

        public bool IsComplete => Pages > 0 && token is null;

        public ListHandshakesForOrganizationRequest NextPage() => new() { Filter = new HandshakeFilter { ActionType = ActionType.INVITE }, NextToken = token };

        public void Add(ListHandshakesForOrganizationResponse page)
        {
            invitations.AddRange((page.Handshakes ?? []).Select(SentInvitation.Of));
            token = page.NextToken;
            Pages++;
        }

        public SentInvitation? Find(string handshakeId) => invitations.Find(invitation => invitation.HandshakeId == handshakeId);

        public SentInvitation? Accepted(string accountId) => Of(accountId).LastOrDefault(invitation => invitation.IsAccepted);

        /// <summary>All invitations of the account, oldest first.</summary>
        public IEnumerable<SentInvitation> Of(string accountId) => invitations.Where(invitation => invitation.AccountId == accountId).OrderBy(invitation => invitation.InvitedAt, StringComparer.Ordinal);
    }
}
