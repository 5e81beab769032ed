using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The removal of a user would leave the account's group of administrators without a member. The user stays in the group.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user.</param>
public sealed class LastAdministratorException(string accountId, string userName)
    : OnboardingException($"Without user {userName} and the others of the request, the group CTLCustomerAdmins of account {accountId} would have no member. The user was not changed. "
        + "Have the customer request another administrator in a new request. Then redrive the execution.");
