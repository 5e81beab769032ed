using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>A request for users that may be served once operations have confirmed who is asking.</summary>
/// <param name="Request">The request.</param>
/// <param name="Account">The account.</param>
/// <param name="Asked">What operations are told of the users.</param>
/// <param name="Identity">Nobody was asked yet, and until when somebody may answer.</param>
public sealed record AcceptedUserRequest(
    [property: JsonPropertyName("request")] UserRequest Request,
    [property: JsonPropertyName("account")] MaintainedAccount Account,
    [property: JsonPropertyName("asked")] IReadOnlyList<RequestedUserSummary> Asked,
    [property: JsonPropertyName("identity")] IdentityCheck Identity);
