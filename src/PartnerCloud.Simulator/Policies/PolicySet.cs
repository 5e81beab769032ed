namespace PartnerCloud.Simulator.Policies;

/// <summary>All policies that have a say in one request.</summary>
internal sealed record PolicySet
{
    /// <summary>Of the identity; null for one that may do everything, as an account's root.</summary>
    public required IReadOnlyList<NamedPolicy>? Identity { get; init; }

    /// <summary>The permissions boundary; null where none is set.</summary>
    public NamedPolicy? Boundary { get; init; }

    /// <summary>What the session was bound to when it was opened; none binds nothing.</summary>
    public IReadOnlyList<NamedPolicy> Session { get; init; } = [];

    /// <summary>
    /// The service control policies that apply to the caller's account, by the level at which they are attached: each level has to allow. No level binds
    /// nothing.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControl { get; init; } = [];

    /// <summary>The resource's policy; null where it has none.</summary>
    public NamedPolicy? Resource { get; init; }

    /// <summary>Whether the resource belongs to another account than the caller.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether the resource's policy has to allow in any case: a role is entered only by those whom it trusts.</summary>
    public bool ResourceMustAllow { get; init; }

    /// <summary>Whether what the resource's policy denies is denied to the root of its own account, too.</summary>
    public bool ResourceBindsRoot { get; init; }
}
