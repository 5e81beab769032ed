using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Requests;

/// <summary>The account that option CreateAccount asks for.</summary>
/// <param name="Name">What the customer calls it: 1-50 printable ASCII characters, as Organizations takes them.</param>
public sealed record RequestedAccount([property: JsonPropertyName("name")] string Name);
