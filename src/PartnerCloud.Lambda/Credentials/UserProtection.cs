namespace PartnerCloud.Lambda.Credentials;

/// <summary>How far the partner's policies protect what a user's password opens.</summary>
internal enum UserProtection
{
    /// <summary>Neither CTLCustomerPolicy nor CTLCustomerBoundary binds the user.</summary>
    None,

    /// <summary>The user is bound, and has no permissions boundary: CTLCustomerBoundary takes nothing more, and asks for MFA.</summary>
    BoundaryMissing,

    /// <summary>The user is bound, has another boundary than ours, and nothing asks for MFA.</summary>
    MfaMissing,

    /// <summary>The user is bound and asked for MFA.</summary>
    Complete,
}
