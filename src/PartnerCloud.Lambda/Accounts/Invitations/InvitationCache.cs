using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>
/// All invitations of the organization, looked up together for everybody who waits for one: DescribeHandshake may be called once a second in the
/// whole organization, and a page of ListHandshakesForOrganization tells of twenty. A look-up of n pages serves for n seconds, so that an
/// environment makes one call a second at most, whatever it serves.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="time">How old the look-up is; never held against AWS's times.</param>
public sealed class InvitationCache(IAmazonOrganizations organizations, TimeProvider time)
{
    /// <summary>
    /// A look-up that was throttled goes on where it stopped, unless what it has read is older. The workflow pauses for five minutes at most between
    /// two attempts, so that three bring a look-up to its end, however few calls Organizations takes at a time.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private LookUp? last;
    private LookUp? interrupted;
    private Task<LookUp>? running;

    /// <summary>An invitation. One that the board does not show is looked for anew, then by itself; null when Organizations does not know it any more.</summary>
    internal async Task<SentInvitation?> FindAsync(string handshakeId, CancellationToken ct)
    {
        var known = last;
        var look = await LookAsync(IsFresh, ct);
        if (look == known && look.Find(handshakeId) is null) look = await LookAsync(other => other != known, ct);
        return look.Find(handshakeId) ?? await DescribeAsync(handshakeId, ct);
    }

    /// <summary>The account's open invitation; null when there is none to be seen. What was read before the call may have been answered since, and is asked for by itself.</summary>
    internal async Task<SentInvitation?> FindOpenAsync(string accountId, CancellationToken ct)
    {
        var (known, asked) = (last, time.GetTimestamp());
        var look = await LookAsync(other => other != known, ct);
        var open = look.Of(accountId).LastOrDefault(invitation => invitation.IsOpen);
        if (open is not null && look.Begun < asked) open = await DescribeAsync(open.HandshakeId, ct);
        return open is { IsOpen: true } ? open : null;
    }

    /// <summary>The invitation that made the account a member. One that the board does not show is looked for anew; null when it is not known any more.</summary>
    internal async Task<SentInvitation?> FindAcceptedAsync(string accountId, CancellationToken ct)
    {
        var known = last;
        var look = await LookAsync(IsFresh, ct);
        if (look == known && look.Accepted(accountId) is null) look = await LookAsync(other => other != known, ct);
        return look.Accepted(accountId);
    }

    /// <summary>Who comes while a look-up is under way waits for that one.</summary>
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
        var look = interrupted is { } kept && time.GetElapsedTime(kept.Begun) < Patience ? kept : new LookUp(time.GetTimestamp());
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

    /// <summary>The pages of the list, as far as they are read.</summary>
    private sealed class LookUp(long begun)
    {
        private readonly List<SentInvitation> invitations = [];
        private string? token;

        public long Begun => begun;

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

        /// <summary>All that the account ever got, oldest first.</summary>
        public IEnumerable<SentInvitation> Of(string accountId) => invitations.Where(invitation => invitation.AccountId == accountId).OrderBy(invitation => invitation.InvitedAt, StringComparer.Ordinal);
    }
}
