namespace PartnerCloud.Simulator.Policies;

/// <summary>
/// Evaluates a request as IAM does. Any denial wins. Otherwise, every applicable kind of policy must allow the request. Within an account, the
/// identity's or the resource's policies are enough. Across accounts, both must allow.
/// </summary>
internal static class PolicyEvaluator
{
    /// <param name="policies">The applicable policies.</param>
    /// <param name="request">The request, with all names of the caller as principals.</param>
    /// <param name="caller">The caller's names by kind.</param>
    public static PolicyDecision Judge(PolicySet policies, PolicyRequest request, CallerNames caller)
    {
        if (Denial(policies, request) is { } denied)
            return denied;
        if (policies.ServiceControl.Any(level => Allowing(level, request) is null))
            return new(false, PolicyKind.ServiceControl);
        var granted = Grant(policies, request, caller);
        if ((policies.IsForeign || policies.ResourceMustAllow) && granted is null)
            return new(false, PolicyKind.Resource);
        if (granted is { Names: Named.Caller } && !policies.IsForeign)
            return granted.Decision; // the resource's policy names the caller itself: the identity's policies and boundary do not count
        var identity = policies.Identity is null ? new PolicyDecision(true, PolicyKind.Identity)
            : Find(policies.Identity, request, PolicyKind.Identity)
                ?? (granted is { Names: Named.Role } && !policies.IsForeign ? granted.Decision : new PolicyDecision(false, PolicyKind.Identity));
        if (!identity.IsAllowed)
            return identity;
        if (policies.Boundary is { } boundary && Allowing([boundary], request) is null)
            return new(false, PolicyKind.PermissionsBoundary);
        return policies.Session.Count > 0 && Allowing(policies.Session, request) is null ? new(false, PolicyKind.Session) : identity;
    }

    /// <summary>The statements of all policies that match a request, as the policy simulator lists them.</summary>
    public static IEnumerable<(NamedPolicy Policy, PolicyStatement Statement)> Matching(IEnumerable<NamedPolicy> policies, PolicyRequest request) =>
        from policy in policies
        from statement in policy.Document.Statements
        where statement.Matches(request)
        select (policy, statement);

    private static PolicyDecision? Denial(PolicySet policies, PolicyRequest request) =>
        Denial(PolicyKind.ServiceControl, policies.ServiceControl.SelectMany(level => level), request)
        ?? (policies.Resource is { } resource && (AsksResource(policies) || policies.ResourceBindsRoot) ? Denial(PolicyKind.Resource, [resource], request) : null)
        ?? Denial(PolicyKind.Identity, policies.Identity ?? [], request)
        ?? Denial(PolicyKind.PermissionsBoundary, policies.Boundary is { } boundary ? [boundary] : [], request)
        ?? Denial(PolicyKind.Session, policies.Session, request);

    // Here, an account's root represents any administrator of the account. So policies of the account's own resources do not bind it. A role's
    // trust policy does, and so do the denials of a secret's policy.
    private static bool AsksResource(PolicySet policies) => policies.Identity is not null || policies.IsForeign || policies.ResourceMustAllow;

    private static PolicyDecision? Denial(PolicyKind kind, IEnumerable<NamedPolicy> policies, PolicyRequest request) =>
        Matching(policies, request).FirstOrDefault(match => !match.Statement.IsAllow) is { Statement: not null } deny ? new(false, kind, deny.Policy, deny.Statement) : null;

    private static (NamedPolicy Policy, PolicyStatement Statement)? Allowing(IReadOnlyList<NamedPolicy> policies, PolicyRequest request) =>
        Matching(policies, request).FirstOrDefault(match => match.Statement.IsAllow) is { Statement: not null } allow ? allow : null;

    private static PolicyDecision? Find(IReadOnlyList<NamedPolicy> policies, PolicyRequest request, PolicyKind kind) =>
        Allowing(policies, request) is { } allow ? new PolicyDecision(true, kind, allow.Policy, allow.Statement) : null;

    private static ResourceGrant? Grant(PolicySet policies, PolicyRequest request, CallerNames caller)
    {
        if (policies.Resource is not { } resource || !AsksResource(policies))
            return null;
        foreach (var (named, names) in new[] { (Named.Caller, caller.Own), (Named.Role, caller.Role), (Named.Account, caller.Account) })
        {
            if (Find([resource], request with { Principals = names }, PolicyKind.Resource) is { } decision)
                return new(named, decision);
        }

        return null;
    }

    private enum Named
    {
        Caller,
        Role,
        Account,
    }

    private sealed record ResourceGrant(Named Names, PolicyDecision Decision);
}
