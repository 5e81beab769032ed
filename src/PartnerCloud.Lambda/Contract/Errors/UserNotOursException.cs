using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The partner did not make the user to remove, and the request does not confirm that it means such a user. Nothing was removed.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user's name.</param>
public sealed class UserNotOursException(string accountId, string userName)
    : OnboardingException($"User {userName} of account {accountId} was not made by the partner and was not changed. If the customer means that user, have them send a new request with madeByCustomer: true for the user.");
