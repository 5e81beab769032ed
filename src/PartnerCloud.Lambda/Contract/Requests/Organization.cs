using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The customer's organization in CAM, with the facts that decide whether it is served.</summary>
/// <param name="Id">The organization's id, which becomes a tag of the account.</param>
/// <param name="Name">The organization's name.</param>
/// <param name="Country">The country of its office: ISO 3166 alpha-2.</param>
/// <param name="Billable">Whether it can get invoices.</param>
/// <param name="Reseller">Whether it is a reseller.</param>
/// <param name="CustomerOfReseller">Whether it is a customer of a reseller.</param>
/// <param name="Internal">Whether it belongs to the partner.</param>
/// <param name="Demo">Whether it is a demo organization.</param>
public sealed record Organization(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("country")] string Country,
    [property: JsonPropertyName("billable")] bool Billable,
    [property: JsonPropertyName("reseller")] bool Reseller,
    [property: JsonPropertyName("customerOfReseller")] bool CustomerOfReseller,
    [property: JsonPropertyName("internal")] bool Internal,
    [property: JsonPropertyName("demo")] bool Demo);
