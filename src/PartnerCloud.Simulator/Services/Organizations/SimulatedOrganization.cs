using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>The one organization of the cloud: its tree, its members, and the accounts that are being created.</summary>
internal sealed class SimulatedOrganization
{
    /// <summary>AWS creates at most so many accounts at once.</summary>
    public const int CreationsInFlight = 5;

    private readonly SimulatedCloud cloud;

    public SimulatedOrganization(SimulatedCloud cloud, SimulatedAccount management)
    {
        this.cloud = cloud;
        Management = management;
        Id = "o-" + cloud.Ids.LowerCase("organization", management.Id, 10);
        RootId = "r-" + cloud.Ids.LowerCase("root", Id, 4);
        Policies = new(this);
        Add(new Membership(management.Id, "INVITED", management.Created, RootId));
        foreach (var name in cloud.Options.OrganizationalUnits)
            AddUnit(name, RootId);
    }

    public string Id { get; }

    public string RootId { get; }

    public SimulatedAccount Management { get; }

    /// <summary>The service control policies.</summary>
    public OrganizationPolicies Policies { get; }

    public List<OrganizationalUnit> Units { get; } = [];

    public List<Membership> Members { get; } = [];

    public List<Creation> Creations { get; } = [];

    /// <summary>Invitations, oldest first; those that AWS would have deleted are gone.</summary>
    public List<Handshake> Handshakes { get; } = [];

    /// <summary>Tags by the id of the account, unit, root or policy.</summary>
    public SortedDictionary<string, SortedDictionary<string, string>> Tags { get; } = new(StringComparer.Ordinal);

    public string Arn(string kind, string id) => $"arn:aws:organizations::{Management.Id}:{kind}/{Id}/{id}";

    public string HandshakeArn(string id) => $"arn:aws:organizations::{Management.Id}:handshake/{Id}/invite/{id}";

    public string PolicyArn(string id) => Policies.Find(id)?.Arn ?? $"arn:aws:organizations::{Management.Id}:policy/{Id}/service_control_policy/{id}";

    public OrganizationalUnit AddUnit(string name, string parentId)
    {
        var unit = new OrganizationalUnit($"ou-{RootId[2..]}-{cloud.Ids.LowerCase("unit", parentId + "/" + name, 8)}", name, parentId);
        Units.Add(unit);
        Policies.Welcome(unit.Id);
        return unit;
    }

    public bool IsParent(string id) => id == RootId || Units.Exists(unit => unit.Id == id);

    public Membership? Member(string accountId) => Members.Find(member => member.AccountId == accountId);

    /// <summary>The account whose root user has an address.</summary>
    public SimulatedAccount? AccountOf(string email) => cloud.Accounts.Values.FirstOrDefault(account => string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>The account that an invitation is for; null where nobody has its address.</summary>
    public SimulatedAccount? InvitedBy(Handshake handshake) => handshake.PartyType == "EMAIL" ? AccountOf(handshake.PartyId) : cloud.Find(handshake.PartyId);

    public void Add(Membership member)
    {
        Members.Add(member);
        Policies.Welcome(member.AccountId);
    }

    /// <summary>Takes a member out. Its tags and policies go with the membership: accounts outside an organization have none.</summary>
    public void Remove(Membership member)
    {
        Members.Remove(member);
        Tags.Remove(member.AccountId);
        Policies.Forget(member.AccountId);
    }

    /// <summary>Makes an account a member because it accepted an invitation, whose tags become its own.</summary>
    public void Join(Handshake invitation, string accountId)
    {
        Add(new Membership(accountId, "INVITED", cloud.Now, RootId));
        foreach (var tag in invitation.Tags)
            TagsOf(accountId)[tag.Key] = tag.Value;
    }

    /// <summary>A resource's tags, to be changed.</summary>
    public SortedDictionary<string, string> TagsOf(string resourceId)
    {
        if (!Tags.TryGetValue(resourceId, out var tags))
            Tags.Add(resourceId, tags = new(StringComparer.Ordinal));
        return tags;
    }

    /// <summary>From the root down to the account or unit: <c>o-.../r-.../ou-.../111122223333/</c>.</summary>
    public string PathOf(string id, string parentId) => string.Join('/', [Id, .. ParentsOf(parentId).Reverse(), id, ""]);

    /// <summary>The ids of an account and of all above it, up to the root: where policies that bind it may be attached.</summary>
    public IEnumerable<string> LevelsOf(Membership member) => ParentsOf(member.ParentId).Prepend(member.AccountId);

    /// <summary>Lets every creation end that is due, in the order in which they are due, and forgets handshakes that were final for long enough.</summary>
    public void Settle()
    {
        Handshakes.RemoveAll(handshake => handshake.IsGoneAt(cloud.Now));
        foreach (var creation in Creations.Where(creation => creation.State == "IN_PROGRESS" && creation.Due <= cloud.Now).OrderBy(creation => creation.Due).ToList())
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
