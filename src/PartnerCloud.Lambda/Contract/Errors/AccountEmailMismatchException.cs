using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The creation that was followed made an account with another root e-mail address. Nothing is done to that account.</summary>
/// <param name="accountId">The account that has the other address.</param>
/// <param name="providerId">The provider the account was to be for.</param>
public sealed class AccountEmailMismatchException(string accountId, string providerId)
    : OnboardingException($"Account {accountId} was created under the name for provider {providerId}, but its root e-mail address is not the one derived for it. "
        + "See who created it and whether PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE was changed; correct the one or the other, then redrive the execution, which then creates again.");
