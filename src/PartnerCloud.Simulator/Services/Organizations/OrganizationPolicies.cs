using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>
/// The organization's service control policies. Enabling their type attaches AWS's own policy to the root and to every unit and account, and whatever
/// is new gets it from then on; disabling detaches all of them.
/// </summary>
internal sealed class OrganizationPolicies(SimulatedOrganization organization)
{
    private readonly List<OrganizationPolicy> all = [OrganizationPolicy.FullAccess()];

    /// <summary>Whether the type is enabled in the root. While it is not, nobody is bound.</summary>
    public bool AreEnabled { get; private set; }

    /// <summary>AWS's own first, then in the order in which they were made.</summary>
    public IReadOnlyList<OrganizationPolicy> All => all;

    public void Enable()
    {
        AreEnabled = true;
        foreach (var target in (string[])[organization.RootId, .. organization.Units.Select(unit => unit.Id), .. organization.Members.Select(member => member.AccountId)])
            Welcome(target);
    }

    public void Disable()
    {
        AreEnabled = false;
        foreach (var policy in all)
            policy.Targets.Clear();
    }

    /// <summary>Gives a new unit or account what AWS attaches by itself.</summary>
    public void Welcome(string targetId)
    {
        if (AreEnabled)
            all[0].Targets.Add(targetId);
    }

    /// <summary>An account that left takes its attachments with it.</summary>
    public void Forget(string targetId)
    {
        foreach (var policy in all)
            policy.Targets.Remove(targetId);
    }

    public OrganizationPolicy Add(string id, string name, string description, string content)
    {
        var policy = new OrganizationPolicy(id, organization.PolicyArn(id), name, description, content);
        all.Add(policy);
        return policy;
    }

    public void Remove(OrganizationPolicy policy) => all.Remove(policy);

    public OrganizationPolicy? Find(string id) => all.Find(policy => policy.Id == id);

    /// <summary>What is attached to the root, a unit or an account itself.</summary>
    public IReadOnlyList<OrganizationPolicy> AttachedTo(string targetId) => all.FindAll(policy => policy.Targets.Contains(targetId));

    /// <summary>The policies of an account and of each level above it, each of which has to allow; none while the type is not enabled.</summary>
    public IReadOnlyList<IReadOnlyList<NamedPolicy>> LevelsOf(Membership member) =>
        AreEnabled ? [.. organization.LevelsOf(member).Select(level => AttachedTo(level).Select(policy => policy.Judged).ToList())] : [];
}
