namespace PartnerCloud.Simulator.Policies;

/// <summary>The decision about a request, with its reason.</summary>
/// <param name="IsAllowed">Whether the request is allowed.</param>
/// <param name="Kind">The kind of policy that allows, denies, or lacks the permission.</param>
/// <param name="Policy">The policy that allows or denies; null if none does, and for a root.</param>
/// <param name="Statement">The statement that allows or denies.</param>
internal sealed record PolicyDecision(bool IsAllowed, PolicyKind Kind, NamedPolicy? Policy = null, PolicyStatement? Statement = null)
{
    public bool IsExplicit => Statement is not null;

    /// <summary>The decision in the words of AWS's policy simulator.</summary>
    public string Decision => (IsAllowed, IsExplicit) switch { (true, _) => "allowed", (_, true) => "explicitDeny", _ => "implicitDeny" };

    /// <summary>AWS's reason for a refusal, after "is not authorized to perform".</summary>
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
