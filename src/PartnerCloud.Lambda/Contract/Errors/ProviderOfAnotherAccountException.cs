using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// Another account of the organization carries the request's provider id. A provider has one account: CAM and its reports go by the provider's id. The
/// account is not named, because customers may read the cause. Waiting helps only where the account is the request's own and was made a moment ago.
/// </summary>
/// <param name="providerId">The provider.</param>
public sealed class ProviderOfAnotherAccountException(string providerId)
    : OnboardingException($"Provider {providerId} has another account in the partner's organization already, and a provider has one. Nothing was invited, created or moved. "
        + "If the request names a provider that exists, ask again in CAM with a new provider. "
        + $"Otherwise the operator finds the other account by its tag provider-id={providerId}, and decides which of the two is the provider's. Once the other one does not carry the tag any more, redrive the execution."), IHandledByWorkflow;
