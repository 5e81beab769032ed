using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// CTLDeveloperRole of a customer's own account lets in somebody besides the partner, who would stand above every guard-rail. Nothing has been changed there. Waiting helps only
/// where the customer has put it right a moment ago: IAM is eventually consistent.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="others">Who else is let in, in words.</param>
/// <param name="trust">The trust policy that the role has to have.</param>
public sealed class PartnerRoleTrustsOthersException(string accountId, string others, string trust)
    : OnboardingException($"CTLDeveloperRole of account {accountId} does not trust the partner alone, but also: {others}. Whoever gets into that role stands above every guard-rail. "
        + "The customer's steps, signed in to the account: "
        + $"1. In IAM, set the trust policy of CTLDeveloperRole to exactly {trust} "
        + "2. On the role's page, choose Revoke active sessions: what others have opened lasts for up to 12 hours. "
        + "Then redrive the execution. If somebody else has to stay, an accepted change request goes into baseline.json as an exemption of Iam.DeveloperRole for the resource CTLDeveloperRole.", null), IHandledByWorkflow;
