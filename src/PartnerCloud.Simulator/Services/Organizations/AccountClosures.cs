using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The closures of member accounts: being closed, then suspended, and gone after 90 days.</summary>
internal sealed class AccountClosures(SimulatedCloud cloud)
{
    /// <summary>The state of an account that is being closed.</summary>
    public const string Pending = "PENDING_CLOSURE";

    /// <summary>The state of a closed account that AWS Support can reopen.</summary>
    public const string Suspended = "SUSPENDED";

    /// <summary>The most accounts that AWS closes at once.</summary>
    public const int InProgress = 3;

    private const int LargestQuota = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan QuotaPeriod = TimeSpan.FromDays(30);

    // Dumps have the accounts' states.
    private readonly List<Closure> closures = [];

    /// <summary>How many accounts are being closed.</summary>
    public int Running => closures.Count(closure => closure.Member.State == Pending);

    /// <summary>How many accounts were closed in the last 30 days.</summary>
    public int Recent => closures.Count(closure => closure.Requested > cloud.Now - QuotaPeriod);

    /// <summary>How many closures AWS allows in 30 days: a fifth of the members, but a minimum for small organizations, and 1,000 at most.</summary>
    public int Quota(int members) => Math.Min(Math.Max(cloud.Options.AccountClosuresPerMonth, members / 5), LargestQuota);

    public void Begin(Membership member)
    {
        member.State = Pending;
        closures.Add(new(member, cloud.Now, cloud.Now + cloud.Options.AccountClosure));
    }

    /// <summary>Suspends what is closed by now, and removes what has been closed for 90 days.</summary>
    public void Settle(SimulatedOrganization organization)
    {
        foreach (var closure in closures.Where(closure => closure.Member.State == Pending && closure.Due <= cloud.Now))
        {
            closure.Member.State = Suspended;
            cloud.Accounts[closure.Member.AccountId].ClosedAt = closure.Due;
        }

        // An event that is put settles again: a closure leaves the list before its event.
        while (closures.Find(closure => closure.Due + Kept <= cloud.Now) is { } gone)
        {
            closures.Remove(gone);
            organization.Remove(gone.Member, "CLEANED", gone.Due + Kept);
        }
    }

    private sealed class Closure(Membership member, DateTimeOffset requested, DateTimeOffset due)
    {
        public Membership Member => member;

        public DateTimeOffset Requested => requested;

        public DateTimeOffset Due => due;
    }
}
