using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>A password that is to be issued: for whom, and by which request.</summary>
/// <param name="ProviderId">The provider.</param>
/// <param name="AccountId">The account: part of the secret's name.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Requester">Who may read it.</param>
/// <param name="Issue">The issue, the same however often the request is worked on.</param>
internal sealed record PasswordRequest(string ProviderId, string AccountId, string RequestId, Requester Requester, PasswordIssue Issue);
