using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The customer's organization in CAM, with what decides whether it may ask.</summary>
/// <param name="Id">Its id; a tag of the account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Where its office is: ISO 3166 alpha-2.</param>
/// <param name="Billable">Whether invoices can be sent to it.</param>
/// <param name="Reseller">Whether it resells.</param>
/// <param name="CustomerOfReseller">Whether it buys from a reseller.</param>
/// <param name="Internal">Whether it is the partner's own.</param>
/// <param name="Demo">Whether it is for demonstrations.</param>
public sealed record Organization(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("country")] string Country,
    [property: JsonPropertyName("billable")] bool Billable,
    [property: JsonPropertyName("reseller")] bool Reseller,
    [property: JsonPropertyName("customerOfReseller")] bool CustomerOfReseller,
    [property: JsonPropertyName("internal")] bool Internal,
    [property: JsonPropertyName("demo")] bool Demo);
