namespace PartnerCloud.Lambda.Errors;

/// <summary>Removing a user would leave the account's group of administrators without a member. Nothing was removed.</summary>
/// <param name="accountId">The account.</param>
/// <param name="userName">The user.</param>
public sealed class LastAdministratorException(string accountId, string userName)
    : OnboardingException($"Without user {userName} and the others of the request, the group CTLCustomerAdmins of account {accountId} would have no member. He was left as he is. "
        + "Have the customer ask for another administrator in a new request, then redrive the execution.");
