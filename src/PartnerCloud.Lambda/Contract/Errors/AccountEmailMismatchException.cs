using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The creation made an account with another root e-mail address. Nothing is done to that account.</summary>
/// <param name="accountId">The account that has the other address.</param>
/// <param name="providerId">The provider that the account should be for.</param>
public sealed class AccountEmailMismatchException(string accountId, string providerId)
    : OnboardingException($"Account {accountId} was created under the name for provider {providerId}, but its root e-mail address is not the one derived for this provider. "
        + $"Find out who created it, and whether the setting {FunctionSettings.RootEmailTemplate.Key} was changed. Correct the one that is wrong, then redrive the execution. The redrive creates the account again.");
