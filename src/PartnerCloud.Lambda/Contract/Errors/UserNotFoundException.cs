using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The user whose password should be reset does not exist.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
public sealed class UserNotFoundException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} does not exist. Have the customer request the action Create, or the right name, in a new request. Or, once the user exists, redrive the execution.");
