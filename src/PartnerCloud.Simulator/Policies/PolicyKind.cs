namespace PartnerCloud.Simulator.Policies;

/// <summary>The role of a policy in the evaluation of a request.</summary>
internal enum PolicyKind
{
    /// <summary>A policy of the user, the user's groups or the role.</summary>
    Identity,

    /// <summary>A policy of the bucket or the secret, or the trust policy of the assumed role.</summary>
    Resource,

    /// <summary>The limit of the identity's permissions.</summary>
    PermissionsBoundary,

    /// <summary>The limit of the session's permissions.</summary>
    Session,

    /// <summary>The limit of the account's permissions.</summary>
    ServiceControl,
}
