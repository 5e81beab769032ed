using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>The secret's JSON. It is separate from the contract's JSON, so that it can never become a function's output.</summary>
[JsonSerializable(typeof(SecretContent))]
internal sealed partial class SecretContentJsonContext : JsonSerializerContext;
