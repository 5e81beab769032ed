using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>A password that is to be issued: for whom, and by which request.</summary>
/// <param name="ProviderId">The provider: part of the secret's name.</param>
/// <param name="AccountId">The account.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Requester">Who may read it.</param>
/// <param name="Version">The id of the secret's version, the same however often the request is worked on.</param>
internal sealed record PasswordOrder(string ProviderId, string AccountId, string RequestId, Requester Requester, string Version);
