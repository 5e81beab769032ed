using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// Another account of the organization carries the request's provider id. A provider has one account: CAM and its reports use the provider's
/// id. The account is not named, because customers may read the cause. A retry helps only if the account is the request's own and was just made.
/// </summary>
/// <param name="providerId">The provider.</param>
public sealed class ProviderOfAnotherAccountException(string providerId)
    : OnboardingException($"Provider {providerId} already has another account in the partner's organization, and a provider has one account. Nothing was invited, created or moved. "
        + "If the request names an existing provider, send a new request in CAM with a new provider. "
        + $"Otherwise an operator has to find the other account by its tag provider-id={providerId}, and decide which of the two is the provider's. Once the other account no longer carries the tag, redrive the execution."), IHandledByWorkflow;
