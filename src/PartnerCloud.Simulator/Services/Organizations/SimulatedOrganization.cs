using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The partner's organization: its tree, its members, and the accounts in creation.</summary>
internal sealed class SimulatedOrganization
{
    /// <summary>The most accounts that AWS creates at once.</summary>
    public const int CreationsInFlight = 5;

    private readonly SimulatedCloud cloud;

    public SimulatedOrganization(SimulatedCloud cloud, SimulatedAccount management)
    {
        this.cloud = cloud;
        Management = management;
        Id = "o-" + cloud.Ids.LowerCase("organization", management.Id, 10);
        RootId = "r-" + cloud.Ids.LowerCase("root", Id, 4);
        Policies = new(this);
        Closures = new(cloud);
        Add(new Membership(management.Id, "INVITED", management.Created, RootId));
        foreach (var name in cloud.Options.OrganizationalUnits)
            AddUnit(name, RootId);
    }

    public string Id { get; }

    public string RootId { get; }

    public SimulatedAccount Management { get; }

    /// <summary>The service control policies.</summary>
    public OrganizationPolicies Policies { get; }

    /// <summary>The accounts that were closed in the last 90 days.</summary>
    public AccountClosures Closures { get; }

    public List<OrganizationalUnit> Units { get; } = [];

    public List<Membership> Members { get; } = [];

    public List<Creation> Creations { get; } = [];

    /// <summary>Invitations, oldest first, without those that AWS would have deleted.</summary>
    public List<Handshake> Handshakes { get; } = [];

    /// <summary>Tags, by the id of the account, unit, root or policy.</summary>
    public SortedDictionary<string, SortedDictionary<string, string>> Tags { get; } = new(StringComparer.Ordinal);

    public string Arn(string kind, string id) => $"arn:aws:organizations::{Management.Id}:{kind}/{Id}/{id}";

    public string HandshakeArn(string id) => $"arn:aws:organizations::{Management.Id}:handshake/{Id}/invite/{id}";

    public string PolicyArn(string id) => Policies.Find(id)?.Arn ?? $"arn:aws:organizations::{Management.Id}:policy/{Id}/service_control_policy/{id}";

    public OrganizationalUnit AddUnit(string name, string parentId)
    {
        var unit = new OrganizationalUnit($"ou-{RootId[2..]}-{cloud.Ids.LowerCase("unit", parentId + "/" + name, 8)}", name, parentId);
        Units.Add(unit);
        Policies.AttachDefault(unit.Id);
        return unit;
    }

    public bool IsParent(string id) => id == RootId || Units.Exists(unit => unit.Id == id);

    public Membership? Member(string accountId) => Members.Find(member => member.AccountId == accountId);

    /// <summary>The account of a root user's e-mail; null for none.</summary>
    public SimulatedAccount? AccountOf(string email) => cloud.Accounts.Values.FirstOrDefault(account => string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>The account that an invitation is for; null if no account has its e-mail.</summary>
    public SimulatedAccount? InvitedBy(Handshake handshake) => handshake.PartyType == "EMAIL" ? AccountOf(handshake.PartyId) : cloud.Find(handshake.PartyId);

    public void Add(Membership member)
    {
        Members.Add(member);
        Policies.AttachDefault(member.AccountId);
    }

    /// <summary>Removes a member, with its tags and policies: accounts outside an organization have none.</summary>
    /// <param name="member">The member.</param>
    /// <param name="method">How it departs: <c>LEFT</c>, <c>REMOVED</c> or <c>CLEANED</c>.</param>
    /// <param name="at">When it departs; null for now.</param>
    public void Remove(Membership member, string method, DateTimeOffset? at = null)
    {
        Members.Remove(member);
        Tags.Remove(member.AccountId);
        Policies.DetachAll(member.AccountId);
        OrganizationEvents.Departed(cloud, member.AccountId, method, at ?? cloud.Now);
    }

    /// <summary>Makes an account a member after it accepted an invitation. The account gets the invitation's tags.</summary>
    public void Join(Handshake invitation, string accountId)
    {
        var member = new Membership(accountId, "INVITED", cloud.Now, RootId);
        Add(member);
        foreach (var tag in invitation.Tags)
            TagsOf(accountId)[tag.Key] = tag.Value;
        OrganizationEvents.Joined(cloud, member);
    }

    /// <summary>A resource's tags, for changes.</summary>
    public SortedDictionary<string, string> TagsOf(string resourceId)
    {
        if (!Tags.TryGetValue(resourceId, out var tags))
            Tags.Add(resourceId, tags = new(StringComparer.Ordinal));
        return tags;
    }

    /// <summary>The path from the root to an account or unit: <c>o-.../r-.../ou-.../111122223333/</c>.</summary>
    public string PathOf(string id, string parentId) => string.Join('/', [Id, .. ParentsOf(parentId).Reverse(), id, ""]);

    /// <summary>The ids of an account and of every level above it. Policies that bind the account may be attached there.</summary>
    public IEnumerable<string> LevelsOf(Membership member) => ParentsOf(member.ParentId).Prepend(member.AccountId);

    /// <summary>Ends every due creation and closure, in order of due time, and deletes handshakes that AWS no longer keeps.</summary>
    public void Settle()
    {
        Handshakes.RemoveAll(handshake => handshake.IsDeletedAt(cloud.Now));
        Closures.Settle(this);

        // An event that is put settles again, so each turn looks for what is due then.
        while (Creations.Where(creation => creation.State == "IN_PROGRESS" && creation.Due <= cloud.Now).MinBy(creation => creation.Due) is { } creation)
        {
            if ((creation.Scripted ?? EmailTaken(creation.Email)) is { } reason)
                creation.Fail(reason);
            else
                AccountFactory.Complete(cloud, this, creation);
        }
    }

    private IEnumerable<string> ParentsOf(string parentId)
    {
        for (var parent = parentId; parent != RootId; parent = Units.Find(unit => unit.Id == parent)!.ParentId)
            yield return parent;
        yield return RootId;
    }

    private string? EmailTaken(string email) => AccountOf(email) is null ? null : "EMAIL_ALREADY_EXISTS";
}
