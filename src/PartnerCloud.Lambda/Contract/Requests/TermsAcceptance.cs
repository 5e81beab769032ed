using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The acceptance of the terms and conditions for an AWS territory.</summary>
/// <param name="Version">The accepted version.</param>
/// <param name="Territory">The territory: ISO 3166 alpha-2, the same as the organization's country.</param>
/// <param name="AcceptedBy">The person who accepted.</param>
/// <param name="AcceptedAt">The time of acceptance as the request has it: ISO 8601 with an offset.</param>
public sealed record TermsAcceptance(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("territory")] string Territory,
    [property: JsonPropertyName("acceptedBy")] string AcceptedBy,
    [property: JsonPropertyName("acceptedAt")] string AcceptedAt);
