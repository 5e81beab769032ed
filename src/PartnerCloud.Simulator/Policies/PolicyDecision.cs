namespace PartnerCloud.Simulator.Policies;

/// <summary>How a request was judged, and why.</summary>
/// <param name="IsAllowed">Whether it may be done.</param>
/// <param name="Kind">For a refusal, the kind of policy that denies or lacks the permission; for a permission, the kind that gives it.</param>
/// <param name="Policy">The policy that allows or denies; null where nothing does, and for a root, who needs none.</param>
/// <param name="Statement">The statement that allows or denies.</param>
internal sealed record PolicyDecision(bool IsAllowed, PolicyKind Kind, NamedPolicy? Policy = null, PolicyStatement? Statement = null)
{
    public bool IsExplicit => Statement is not null;

    /// <summary>AWS's word for it, as the policy simulator says it.</summary>
    public string Decision => (IsAllowed, IsExplicit) switch { (true, _) => "allowed", (_, true) => "explicitDeny", _ => "implicitDeny" };

    /// <summary>How AWS explains a refusal behind "is not authorized to perform".</summary>
    public string Reason(string action)
    {
        var kind = Kind switch
        {
            PolicyKind.Identity => "identity-based policy",
            PolicyKind.Resource => "resource-based policy",
            PolicyKind.PermissionsBoundary => "permissions boundary",
            PolicyKind.Session => "session policy",
            _ => "service control policy",
        };
        return IsExplicit ? $"with an explicit deny in {(Kind == PolicyKind.Identity ? "an" : "a")} {kind}" : $"because no {kind} allows the {action} action";
    }
}
