using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Access;

/// <summary>The way into the account, proven.</summary>
/// <param name="RoleArn">The role that let us in.</param>
public sealed record VerifiedAccess([property: JsonPropertyName("roleArn")] string RoleArn);
