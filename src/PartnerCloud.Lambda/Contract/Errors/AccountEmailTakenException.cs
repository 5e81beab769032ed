using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The root e-mail address derived for this provider belongs to an AWS account that Organizations does not list. The account is outside
/// the organization, or so new that the list does not show it yet. An operator has to find out which, then redrive.
/// </summary>
/// <param name="providerId">The provider. Its address stays out of the workflow's state and history.</param>
public sealed class AccountEmailTakenException(string providerId)
    : OnboardingException($"The root e-mail address for provider {providerId} belongs to an AWS account that Organizations does not list. "
        + "If the account is new, it may not be listed yet: redrive the execution after some minutes, and the account is found. If the error persists, the account is outside the organization. "
        + "Find out who uses the partner's mailbox. Change that account's address or close the account, then redrive the execution.");
