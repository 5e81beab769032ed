using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>The secret's JSON; apart from the contract's, so that it can never become a function's output.</summary>
[JsonSerializable(typeof(SecretContent))]
internal sealed partial class SecretContentJsonContext : JsonSerializerContext;
