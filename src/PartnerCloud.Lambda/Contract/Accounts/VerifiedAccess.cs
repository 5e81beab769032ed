using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Accounts;

/// <summary>The way into the account, proven.</summary>
/// <param name="RoleArn">The role that let us in.</param>
/// <param name="SignInUrl">The account's sign-in address, which works without an account alias.</param>
public sealed record VerifiedAccess([property: JsonPropertyName("roleArn")] string RoleArn, [property: JsonPropertyName("signInUrl")] string SignInUrl);
