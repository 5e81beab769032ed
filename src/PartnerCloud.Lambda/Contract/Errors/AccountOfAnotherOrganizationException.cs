using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The tags of a member account do not match the request: it is another customer's or provider's, or it joined without Partner Cloud.
/// Nothing is done to the account; an operator decides. The message does not show the account's tags, because customers may read it.
/// A retry helps only if the account has just joined, and its tags are not visible yet.
/// </summary>
/// <param name="accountId">The account, if the request names it. Null otherwise: a guessed provider must not reveal an account number.</param>
/// <param name="conflicts">The tags that are missing or different, one clause each.</param>
public sealed class AccountOfAnotherOrganizationException(string? accountId, IReadOnlyList<string> conflicts)
    : OnboardingException($"{(accountId is null ? "The provider's account" : $"Account {accountId}")} is not tagged as this request's account: {string.Join("; ", conflicts)}. Nothing was moved, tagged or changed. "
        + "An operator has to find out whose account it is. If the request is wrong, correct it in CAM and send a new one. "
        + "If the account is this customer's, set its tags in Organizations to the request's values. Then redrive the execution."), IHandledByWorkflow;
