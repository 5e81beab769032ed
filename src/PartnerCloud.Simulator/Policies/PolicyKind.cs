namespace PartnerCloud.Simulator.Policies;

/// <summary>Where a policy stands in the judgement of a request.</summary>
internal enum PolicyKind
{
    /// <summary>Of the user, his groups or the role.</summary>
    Identity,

    /// <summary>Of the bucket, the secret, or the role that is assumed (its trust policy).</summary>
    Resource,

    /// <summary>The most that the identity may be allowed.</summary>
    PermissionsBoundary,

    /// <summary>The most that this session may do.</summary>
    Session,

    /// <summary>The most that the account may do.</summary>
    ServiceControl,
}
