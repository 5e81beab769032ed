using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>
/// The organization's service control policies. Enabling the policy type attaches AWS's FullAWSAccess to the root, all units and all accounts.
/// New units and accounts then get it too. Disabling the type detaches every policy.
/// </summary>
internal sealed class OrganizationPolicies(SimulatedOrganization organization)
{
    private readonly List<OrganizationPolicy> all = [OrganizationPolicy.FullAccess()];

    /// <summary>Whether the policy type is enabled in the root. Otherwise the policies bind no account.</summary>
    public bool AreEnabled { get; private set; }

    /// <summary>All policies: AWS's own first, then in order of creation.</summary>
    public IReadOnlyList<OrganizationPolicy> All => all;

    public void Enable()
    {
        AreEnabled = true;
        foreach (var target in (string[])[organization.RootId, .. organization.Units.Select(unit => unit.Id), .. organization.Members.Select(member => member.AccountId)])
            AttachDefault(target);
    }

    public void Disable()
    {
        AreEnabled = false;
        foreach (var policy in all)
            policy.Targets.Clear();
    }

    /// <summary>Attaches AWS's own policy to a unit or account, if the policy type is enabled.</summary>
    public void AttachDefault(string targetId)
    {
        if (AreEnabled)
            all[0].Targets.Add(targetId);
    }

    /// <summary>Detaches all policies from an account that leaves.</summary>
    public void DetachAll(string targetId)
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

    /// <summary>The policies attached directly to a root, unit or account.</summary>
    public IReadOnlyList<OrganizationPolicy> AttachedTo(string targetId) => all.FindAll(policy => policy.Targets.Contains(targetId));

    /// <summary>The policies of an account and of each level above it. Every level must allow a call. Empty while the policy type is disabled.</summary>
    public IReadOnlyList<IReadOnlyList<NamedPolicy>> LevelsOf(Membership member) =>
        AreEnabled ? [.. organization.LevelsOf(member).Select(level => AttachedTo(level).Select(policy => policy.Judged).ToList())] : [];
}
