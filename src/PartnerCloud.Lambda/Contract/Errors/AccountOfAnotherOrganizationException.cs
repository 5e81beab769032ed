using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// A member of the organization is not tagged as the request's: it is another organization's or provider's, or it joined without us. Nothing is done to it: an operator decides.
/// What its tags say is left out, because customers may read the cause. Waiting helps only where it has joined a moment ago, and its tags are not seen yet.
/// </summary>
/// <param name="accountId">The account, if the request names it: a guessed provider must not tell a number.</param>
/// <param name="conflicts">What is missing or different, tag by tag.</param>
public sealed class AccountOfAnotherOrganizationException(string? accountId, IReadOnlyList<string> conflicts)
    : OnboardingException($"{(accountId is null ? "The provider's account" : $"Account {accountId}")} is not known as this request's: {string.Join("; ", conflicts)}. It was not moved, tagged or changed. "
        + "The operator finds out whose account it is. If the request is wrong, correct it in CAM and ask again. "
        + "If the account is this customer's, set its tags in Organizations to what the request says, then redrive the execution."), IHandledByWorkflow;
