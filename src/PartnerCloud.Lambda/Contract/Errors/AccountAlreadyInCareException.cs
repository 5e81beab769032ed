using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account that a connection is asked for is a member of our organization: it is in the partner's care for some customer already. CAM's role in such an account trusts CAM with the same
/// external id as everywhere, so that trying it proves nothing about who asks: connecting it would hand one customer's account to another. Nothing was tried there.
/// </summary>
/// <param name="accountId">The account.</param>
public sealed class AccountAlreadyInCareException(string accountId)
    : OnboardingException($"Account {accountId} is in the partner's care already: an account of this organization is not connected a second time, because that its role lets CAM in does not prove whose it is. "
        + "See whose it is by its tags in Organizations, and whether the request is an error. Once the account has left the organization, redrive the execution.");
