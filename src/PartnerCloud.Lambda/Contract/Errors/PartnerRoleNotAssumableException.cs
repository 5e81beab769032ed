using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// CTLDeveloperRole of a customer's own account does not let us in: STS answers a role that does not exist, one that does not trust us and one that is too new
/// to be known everywhere alike. Waiting helps against the last only, and has been done when an execution ends with this.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="partition">The partition of the role's ARN.</param>
/// <param name="partnerAccountId">The account that the role has to trust.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class PartnerRoleNotAssumableException(string accountId, string partition, string partnerAccountId, Exception? inner)
    : OnboardingException($"The role CTLDeveloperRole cannot be assumed in account {accountId}: it does not exist there, or does not trust the partner's account {partnerAccountId}. "
        + "What was changed a moment ago is not known everywhere yet, and was waited for. The customer's steps, signed in to his account: "
        + "1. In IAM, make a policy CTLDeveloperPolicy that allows the action * on the resource *. "
        + $"2. Make a role CTLDeveloperRole for cross-account access that trusts the account {partnerAccountId} and nobody else, MFA not required and without an external id, and attach CTLDeveloperPolicy to it. "
        + $"3. See that the role's ARN is arn:{partition}:iam::{accountId}:role/CTLDeveloperRole, as the request says, and tell us. Then redrive the execution.", inner), IHandledByWorkflow;
