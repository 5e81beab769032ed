using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>A valid request for users. It is served after an operator has confirmed the requester's identity.</summary>
/// <param name="Request">The request.</param>
/// <param name="Account">The account.</param>
/// <param name="Asked">The users as operators see them before they confirm.</param>
/// <param name="Identity">The open identity check, with the time by which an operator must answer.</param>
public sealed record AcceptedUserRequest(
    [property: JsonPropertyName("request")] UserRequest Request,
    [property: JsonPropertyName("account")] MaintainedAccount Account,
    [property: JsonPropertyName("asked")] IReadOnlyList<RequestedUserSummary> Asked,
    [property: JsonPropertyName("identity")] IdentityCheck Identity);
