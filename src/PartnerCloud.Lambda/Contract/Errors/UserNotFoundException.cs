using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A password was to be reset of a user who does not exist.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">His name.</param>
public sealed class UserNotFoundException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} does not exist. Have the customer ask for the action Create, or for the right name, in a new request; or, once the user is there, redrive the execution.");
