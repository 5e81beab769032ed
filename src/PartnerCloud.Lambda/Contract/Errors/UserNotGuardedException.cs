using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The user whose password should be reset is not limited by the partner's policies, or does not need MFA. A password would open the account without guard-rails.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
/// <param name="reason">What is missing and what to do. The first sentence continues one that begins with the user.</param>
public sealed class UserNotGuardedException(string accountId, string userName, string reason)
    : OnboardingException($"User {userName} of account {accountId} {reason}. Then redrive the execution. No password was issued.")
{
    /// <summary>Why the user gets no password. Null if the partner's policies protect the user, or the reset itself can set the protection.</summary>
    internal static string? ReasonFor(UserProtection protection) => protection switch
    {
        UserProtection.None => "has neither CTLCustomerPolicy nor CTLCustomerBoundary, not even from a group, so a password would open the account without guard-rails. "
            + "Have the customer put the user into a group that has CTLCustomerPolicy, or give the user CTLCustomerBoundary as permissions boundary",
        UserProtection.MfaMissing => "has another permissions boundary than CTLCustomerBoundary and does not have CTLForceMfaPolicy, not even from a group, so MFA is not enforced. "
            + "Have the customer put the user into a group that has CTLForceMfaPolicy, or give the user CTLCustomerBoundary in place of that boundary",
        _ => null,
    };
}
