using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account is not a member of the partner's organization: it left, or an administrator removed it. The workflow retries for some minutes where
/// the account may have joined a moment ago, because Organizations may not show a new member everywhere yet.
/// </summary>
/// <param name="accountId">The account.</param>
public sealed class AccountNotMemberException(string accountId)
    : OnboardingException($"Account {accountId} is not a member of the partner's organization: it left after it had joined, or an administrator removed it. Nothing was done in the account. "
        + "The operator asks the customer whether the account is to come back. If so, CAM sends a new request to migrate it. Or an administrator invites the account and tags it, and the operator redrives the execution once it has joined."), IHandledByWorkflow;
