using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>CAM's request, accepted by <see cref="RequestReader"/>: the state machine's contract, and what the execution keeps of it.</summary>
/// <param name="RequestId">CAM's id, which is also the execution's name: the same request twice is one execution.</param>
/// <param name="Option">The provider option, one of <see cref="ProviderOption"/>.</param>
/// <param name="Provider">The provider in CAM that the account is for.</param>
/// <param name="Organization">The customer's organization in CAM.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="TermsAccepted">The acceptance of the terms, kept with the execution.</param>
/// <param name="Account">The account asked for.</param>
public sealed record OnboardingRequest(
    [property: JsonPropertyName("requestId")] string RequestId,
    [property: JsonPropertyName("option")] string Option,
    [property: JsonPropertyName("provider")] Provider Provider,
    [property: JsonPropertyName("organization")] Organization Organization,
    [property: JsonPropertyName("requestedBy")] Requester RequestedBy,
    [property: JsonPropertyName("termsAccepted")] TermsAcceptance TermsAccepted,
    [property: JsonPropertyName("account")] RequestedAccount Account);
