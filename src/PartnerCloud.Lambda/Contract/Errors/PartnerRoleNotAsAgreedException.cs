using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// CTLDeveloperRole of a migrated account works today, but depends on something that the customer can change later. The partner could then
/// lose access to an account that it is responsible for. Nothing was changed in the account. A retry helps only if the customer has just
/// corrected the role: IAM is eventually consistent.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="deviations">The differences from the agreement.</param>
/// <param name="partition">The partition of the account's ARNs.</param>
/// <param name="trust">The trust policy that the role has to have.</param>
public sealed class PartnerRoleNotAsAgreedException(string accountId, string deviations, string partition, string trust)
    : OnboardingException($"CTLDeveloperRole of account {accountId} is not as agreed: {deviations}. The customer could change these settings later and lock the partner out. "
        + "The customer's steps, signed in to the account, in IAM on the role's page: "
        + $"1. Attach arn:{partition}:iam::{accountId}:policy/CTLDeveloperPolicy and detach every other policy. Its default version has to allow the action * on the resource * and nothing else. "
        + "2. Remove the permissions boundary and every inline policy, except one that Revoke active sessions has written. "
        + $"3. Set the trust policy to exactly {trust} "
        + "Then redrive the execution. If something has to stay, an accepted change request goes into baseline.json as an exemption of Iam.DeveloperRole for the resource CTLDeveloperRole.", null), IHandledByWorkflow;
