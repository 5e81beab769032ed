using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The root e-mail address derived for this provider belongs to an AWS account that Organizations does not list: one outside the organization,
/// or one of ours so new that the list lags behind. An operator finds out, then redrives.
/// </summary>
/// <param name="providerId">The provider whose address is taken. The address itself stays out of state and history.</param>
public sealed class AccountEmailTakenException(string providerId)
    : OnboardingException($"The root e-mail address for provider {providerId} belongs to an AWS account that Organizations does not list. "
        + "An account made moments ago may be not listed yet: redrive the execution after some minutes, it is found then. If the error stays, the account is outside the organization: "
        + "find out who uses the partner's mailbox, change that account's address or close it, then redrive the execution.");
