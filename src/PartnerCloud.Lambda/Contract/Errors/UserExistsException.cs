using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The name of a new user is taken by a user that the partner did not make. The existing user was not changed.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
public sealed class UserExistsException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} exists and was not made by the partner. "
        + "Have the customer request another name, or the action ResetPassword, in a new request. Or, once the user is deleted, redrive the execution.");
