using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// CTLDeveloperRole of a migrated account cannot be assumed. STS gives the same answer in three cases: the role does not exist, does not
/// trust the partner, or is too new to be known everywhere. A retry helps only in the last case. The workflow has retried before an
/// execution ends with this error.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="partition">The partition of the role's ARN.</param>
/// <param name="partnerAccountId">The account that the role has to trust.</param>
/// <param name="inner">AWS's answer.</param>
public sealed class PartnerRoleNotAssumableException(string accountId, string partition, string partnerAccountId, Exception? inner)
    : OnboardingException($"The role CTLDeveloperRole cannot be assumed in account {accountId}: it does not exist there, or does not trust the partner's account {partnerAccountId}. "
        + "AWS needs some time to apply a change; the workflow has allowed for that. The customer's steps, signed in to the account: "
        + "1. In IAM, make a policy CTLDeveloperPolicy that allows the action * on the resource *. "
        + $"2. Make a role CTLDeveloperRole for cross-account access that trusts only the account {partnerAccountId}. Do not require MFA or an external id. Attach CTLDeveloperPolicy to the role. "
        + $"3. Check that the role's ARN is arn:{partition}:iam::{accountId}:role/CTLDeveloperRole, as the request says, and tell the partner. Then redrive the execution.", inner), IHandledByWorkflow;
