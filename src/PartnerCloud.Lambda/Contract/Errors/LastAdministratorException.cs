using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Removing a user would leave the account's group of administrators without a member. The user is in the group as before.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user.</param>
public sealed class LastAdministratorException(string accountId, string userName)
    : OnboardingException($"Without user {userName} and the others of the request, the group CTLCustomerAdmins of account {accountId} would have no member. The user was left as before. "
        + "Have the customer ask for another administrator in a new request, then redrive the execution.");
