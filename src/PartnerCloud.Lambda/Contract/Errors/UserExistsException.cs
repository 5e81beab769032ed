using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A user was to be created whose name is taken by one that the partner did not make. He was left as he is.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The name.</param>
public sealed class UserExistsException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} exists and was not made by the partner. "
        + "Have the customer ask for another name, or for the action ResetPassword, in a new request; or, once the user is gone, redrive the execution.");
