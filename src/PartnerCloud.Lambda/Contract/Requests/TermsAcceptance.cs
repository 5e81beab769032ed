using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The acceptance of the terms and conditions for an AWS territory.</summary>
/// <param name="Version">Which version was accepted.</param>
/// <param name="Territory">For which territory: ISO 3166 alpha-2, the organization's country.</param>
/// <param name="AcceptedBy">Who accepted.</param>
/// <param name="AcceptedAt">When, as the request wrote it: ISO 8601 with an offset.</param>
public sealed record TermsAcceptance(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("territory")] string Territory,
    [property: JsonPropertyName("acceptedBy")] string AcceptedBy,
    [property: JsonPropertyName("acceptedAt")] string AcceptedAt);
