using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A password was to be reset of a user who has none: resetting gives nobody console access who has none now.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
public sealed class UserHasNoPasswordException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} {Reason}. No password was given.")
{
    /// <summary>What is missing and what to do, said of the user.</summary>
    internal const string Reason = "has no password for the console, so that there is none to reset: if the partner made the user, whose password has expired, have the customer ask for the action Create in a new request; "
        + "if another request for the user has failed, redrive that one; otherwise have the customer ask for another user";
}
