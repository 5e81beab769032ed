using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The account lacks the permissions boundary CTLCustomerBoundary. Without it, no user is created and no password is issued.</summary>
/// <param name="accountId">The account.</param>
public sealed class CustomerBoundaryMissingException(string accountId)
    : OnboardingException($"Account {accountId} lacks the policy CTLCustomerBoundary, so nothing would limit its users. The step is retried. If the error persists, somebody has deleted the policy. "
        + "Harden the account again: SecureIdentity creates the policy. Then redrive the execution."), IHandledByWorkflow;
