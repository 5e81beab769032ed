using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The password of a user was to be reset who is not bound by the partner's policies, or not asked for MFA: it would open the account without guard-rails.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
/// <param name="reason">What is missing and what to do, said of the user.</param>
public sealed class UserNotGuardedException(string accountId, string userName, string reason)
    : OnboardingException($"User {userName} of account {accountId} {reason}. No password was given. Once that is done, redrive the execution.");
