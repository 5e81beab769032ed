using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// CTLDeveloperRole of a migrated account trusts others besides the partner. No guard-rail would limit them. Nothing was changed in the
/// account. A retry helps only if the customer has just corrected the role: IAM is eventually consistent.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="others">The other principals.</param>
/// <param name="trust">The trust policy that the role has to have.</param>
public sealed class PartnerRoleTrustsOthersException(string accountId, string others, string trust)
    : OnboardingException($"CTLDeveloperRole of account {accountId} does not trust the partner alone, but also: {others}. No guard-rail limits anyone who uses that role. "
        + "The customer's steps, signed in to the account: "
        + $"1. In IAM, set the trust policy of CTLDeveloperRole to exactly {trust} "
        + "2. On the role's page, choose Revoke active sessions: sessions that others have opened last for up to 12 hours. "
        + "Then redrive the execution. If somebody else has to stay, an accepted change request goes into baseline.json as an exemption of Iam.DeveloperRole for the resource CTLDeveloperRole.", null), IHandledByWorkflow;
