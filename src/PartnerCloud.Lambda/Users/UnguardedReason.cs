using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>What keeps a user from a password, and what to do, said of the user.</summary>
internal static class UnguardedReason
{
    /// <summary>Why the user gets no password; null where the partner's policies protect the user, or a reset can see to it.</summary>
    public static string? For(UserProtection protection) => protection switch
    {
        UserProtection.None => "has neither CTLCustomerPolicy nor CTLCustomerBoundary, not from a group either, so that a password would open the account without guard-rails: "
            + "have the customer put the user into a group that has CTLCustomerPolicy, or give the user CTLCustomerBoundary as permissions boundary",
        UserProtection.MfaMissing => "has another permissions boundary than CTLCustomerBoundary and not CTLForceMfaPolicy, not from a group either, so that MFA is not enforced: "
            + "have the customer put the user into a group that has CTLForceMfaPolicy, or give the user CTLCustomerBoundary in place of that boundary",
        _ => null,
    };
}
