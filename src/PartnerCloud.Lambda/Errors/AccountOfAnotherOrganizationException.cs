namespace PartnerCloud.Lambda.Errors;

/// <summary>The provider's account is tagged as another organization's or provider's than the request names. Nothing is done to it: an operator decides.</summary>
/// <param name="accountId">The account.</param>
/// <param name="differences">Tag by tag, what the account carries and what the request says.</param>
public sealed class AccountOfAnotherOrganizationException(string accountId, IReadOnlyList<string> differences)
    : OnboardingException($"Account {accountId} is not this request's: {string.Join("; ", differences)}. Nothing was done to it. Correct the request in CAM and ask anew; "
        + "or, if the account really changed hands, set its tags in Organizations to what the request says, then redrive the execution.");
