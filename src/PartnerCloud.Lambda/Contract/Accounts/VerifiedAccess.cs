using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>Proven access to an account.</summary>
/// <param name="RoleArn">The role that was assumed.</param>
/// <param name="SignInUrl">The account's sign-in address, which works without an account alias.</param>
public sealed record VerifiedAccess([property: JsonPropertyName("roleArn")] string RoleArn, [property: JsonPropertyName("signInUrl")] string SignInUrl);
