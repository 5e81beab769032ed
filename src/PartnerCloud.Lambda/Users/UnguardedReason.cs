using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>Why a user gets no password, and what to do.</summary>
internal static class UnguardedReason
{
    /// <summary>
    /// The reason, as the rest of a sentence that begins with the user.
    /// Null if the partner's policies protect the user, or the reset itself can set the protection.
    /// </summary>
    public static string? For(UserProtection protection) => protection switch
    {
        UserProtection.None => "has neither CTLCustomerPolicy nor CTLCustomerBoundary, not even from a group, so a password would open the account without guard-rails. "
            + "Have the customer put the user into a group that has CTLCustomerPolicy, or give the user CTLCustomerBoundary as permissions boundary",
        UserProtection.MfaMissing => "has another permissions boundary than CTLCustomerBoundary and does not have CTLForceMfaPolicy, not even from a group, so MFA is not enforced. "
            + "Have the customer put the user into a group that has CTLForceMfaPolicy, or give the user CTLCustomerBoundary in place of that boundary",
        _ => null,
    };
}
