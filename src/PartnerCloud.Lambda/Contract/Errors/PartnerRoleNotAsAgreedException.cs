using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// CTLDeveloperRole of a customer's own account lets us work today, but hangs on something that its customer can change later, so that the partner would be locked out of an account that it
/// answers for. Nothing has been changed there. Waiting helps only where the customer has put it right a moment ago: IAM is eventually consistent.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="deviations">What is otherwise, in words.</param>
/// <param name="partition">The partition of the account's ARNs.</param>
/// <param name="trust">The trust policy that the role has to have.</param>
public sealed class PartnerRoleNotAsAgreedException(string accountId, string deviations, string partition, string trust)
    : OnboardingException($"CTLDeveloperRole of account {accountId} is not as agreed: {deviations}. Whatever else its rights hang on can be rewritten later, and lock the partner out. "
        + "The customer's steps, signed in to the account, in IAM on the role's page: "
        + $"1. Attach arn:{partition}:iam::{accountId}:policy/CTLDeveloperPolicy and detach every other policy; its default version allows the action * on the resource * and says nothing else. "
        + "2. Remove every inline policy, but for one that Revoke active sessions has written, and the permissions boundary. "
        + $"3. Set the trust policy to exactly {trust} "
        + "Then redrive the execution. If something has to stay, an accepted change request goes into baseline.json as an exemption of Iam.DeveloperRole for the resource CTLDeveloperRole.", null), IHandledByWorkflow;
