using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>A password to issue: where, for which request and requester.</summary>
/// <param name="ProviderId">The provider's id.</param>
/// <param name="AccountId">The account's id, part of the secret's name.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Requester">The requester, who may read the password.</param>
/// <param name="Issue">The issue, which stays the same when the step runs again.</param>
internal sealed record PasswordRequest(string ProviderId, string AccountId, string RequestId, Requester Requester, PasswordIssue Issue);
