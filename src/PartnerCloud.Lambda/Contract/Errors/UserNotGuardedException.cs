using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The password of a user was to be reset who is not bound by the partner's policies, or not asked for MFA: it would open the account without guard-rails.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
/// <param name="reason">What is missing and what to do, said of the user.</param>
public sealed class UserNotGuardedException(string accountId, string userName, string reason)
    : OnboardingException($"User {userName} of account {accountId} {reason}. No password was given. Once that is done, redrive the execution.")
{
    /// <summary>Why the user gets no password; null where the partner's policies protect the user, or a reset can see to it.</summary>
    internal static string? ReasonFor(UserProtection protection) => protection switch
    {
        UserProtection.None => "has neither CTLCustomerPolicy nor CTLCustomerBoundary, not from a group either, so that a password would open the account without guard-rails: "
            + "have the customer put the user into a group that has CTLCustomerPolicy, or give the user CTLCustomerBoundary as permissions boundary",
        UserProtection.MfaMissing => "has another permissions boundary than CTLCustomerBoundary and not CTLForceMfaPolicy, not from a group either, so that MFA is not enforced: "
            + "have the customer put the user into a group that has CTLForceMfaPolicy, or give the user CTLCustomerBoundary in place of that boundary",
        _ => null,
    };
}
