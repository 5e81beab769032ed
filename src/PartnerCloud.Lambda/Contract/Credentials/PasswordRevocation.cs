using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Credentials;

/// <summary>The result of one run that expires unused passwords.</summary>
/// <param name="Revoked">The number of passwords that were not used in time and are revoked.</param>
/// <param name="Used">The number of passwords that their users have changed. Later runs skip them.</param>
/// <param name="Waiting">The number of passwords that may still be used.</param>
/// <param name="OutOfCare">The number of passwords in accounts that are closed or have left the organization. Later runs look again.</param>
public sealed record PasswordRevocation(
    [property: JsonPropertyName("revoked")] int Revoked,
    [property: JsonPropertyName("used")] int Used,
    [property: JsonPropertyName("waiting")] int Waiting,
    [property: JsonPropertyName("outOfCare")] int OutOfCare);
