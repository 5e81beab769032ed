using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A user was to be removed whom the partner did not make, and the request does not say that it means such a one. Nothing was removed.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">His name.</param>
public sealed class UserNotOursException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} was not made by the partner and was left as he is. Have the customer ask anew with madeByCustomer: true for him, if he means that user.");
