using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Credentials;

/// <summary>What a sweep found.</summary>
/// <param name="Revoked">Passwords that were not used within their life.</param>
/// <param name="Used">Passwords that their users have changed: nobody looks at them again.</param>
/// <param name="Waiting">Passwords that may still be used.</param>
public sealed record PasswordRevocation(
    [property: JsonPropertyName("revoked")] int Revoked,
    [property: JsonPropertyName("used")] int Used,
    [property: JsonPropertyName("waiting")] int Waiting);
