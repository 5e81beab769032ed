namespace PartnerCloud.Simulator.Policies;

/// <summary>All policies that apply to one request.</summary>
internal sealed record PolicySet
{
    /// <summary>The identity's policies; null for an account's root, which may do everything.</summary>
    public required IReadOnlyList<NamedPolicy>? Identity { get; init; }

    /// <summary>The permissions boundary; null for none.</summary>
    public NamedPolicy? Boundary { get; init; }

    /// <summary>The session policies. An empty list sets no limit.</summary>
    public IReadOnlyList<NamedPolicy> Session { get; init; } = [];

    /// <summary>
    /// The service control policies of the caller's account, by the level at which they are attached. Every level must allow. An empty list sets no
    /// limit.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControl { get; init; } = [];

    /// <summary>The resource's policy; null for none.</summary>
    public NamedPolicy? Resource { get; init; }

    /// <summary>Whether the resource belongs to another account than the caller's.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether the resource's policy must allow in any case, like a role's trust policy.</summary>
    public bool ResourceMustAllow { get; init; }

    /// <summary>Whether the denials of the resource's policy also bind the root of its own account.</summary>
    public bool ResourceBindsRoot { get; init; }
}
