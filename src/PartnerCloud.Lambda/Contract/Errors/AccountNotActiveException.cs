using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The account is a member, but suspended, about to be closed, or closed. Only AWS Support can reopen it, so nothing is retried. A redrive goes on once the account is active.</summary>
/// <param name="accountId">The account.</param>
/// <param name="state">Its state in AWS's words.</param>
public sealed class AccountNotActiveException(string accountId, string state)
    : OnboardingException($"Account {accountId} is a member of the partner's organization, but {state}. Nothing was done in it. "
        + "The operator finds out from the customer and from AWS Support why. Have it reopened through AWS Support, which is possible for 90 days after it was closed, then redrive the execution. If it stays closed, have a new provider created in CAM, or send a new request for another account.");
