namespace PartnerCloud.Lambda.Credentials;

/// <summary>How far the partner's policies protect a user's console access.</summary>
internal enum UserProtection
{
    /// <summary>Neither CTLCustomerPolicy nor CTLCustomerBoundary binds the user.</summary>
    None,

    /// <summary>A policy binds the user, and they have no permissions boundary. CTLCustomerBoundary would take no further rights and would ask for MFA.</summary>
    BoundaryMissing,

    /// <summary>A policy binds the user, their boundary is not CTLCustomerBoundary, and nothing asks for MFA.</summary>
    MfaMissing,

    /// <summary>Policies bind the user and ask for MFA.</summary>
    Complete,
}
