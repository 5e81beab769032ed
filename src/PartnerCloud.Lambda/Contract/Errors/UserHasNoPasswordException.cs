using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The user whose password should be reset has none. A reset never gives console access to a user without it.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
public sealed class UserHasNoPasswordException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} {Reason}. No password was issued.")
{
    /// <summary>What is missing and what to do. The first sentence continues one that begins with the user.</summary>
    internal const string Reason = "has no console password to reset. If the partner made the user, the password has expired: have the customer request the action Create in a new request. "
        + "If another request for the user has failed, redrive that one. Otherwise have the customer request another user";
}
