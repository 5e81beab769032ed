using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The user whose password should be reset is not limited by the partner's policies, or does not need MFA. A password would open the account without guard-rails.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
/// <param name="reason">What is missing and what to do. The first sentence continues one that begins with the user.</param>
public sealed class UserNotGuardedException(string accountId, string userName, string reason)
    : OnboardingException($"User {userName} of account {accountId} {reason}. Then redrive the execution. No password was issued.");
