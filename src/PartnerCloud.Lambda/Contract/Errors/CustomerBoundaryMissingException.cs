using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A user was to be made in an account that lacks the permissions boundary CTLCustomerBoundary. Nobody is made, or given a password, without it.</summary>
/// <param name="accountId">The account.</param>
public sealed class CustomerBoundaryMissingException(string accountId)
    : OnboardingException($"Account {accountId} lacks the policy CTLCustomerBoundary, so that its users would not be bounded. The step is retried; if it persists, somebody has deleted the policy. "
        + "Harden the account again (SecureIdentity makes the policy), then redrive the execution."), IHandledByWorkflow;
