namespace PartnerCloud.Lambda.Aws.Identities;

/// <summary>What lets a user in.</summary>
/// <param name="Name">His name.</param>
/// <param name="HasPassword">Whether he has a password for the console.</param>
/// <param name="HasMfa">Whether he has an MFA device.</param>
/// <param name="Keys">When his active access keys were made.</param>
internal sealed record UserCredentials(string Name, bool HasPassword, bool HasMfa, IReadOnlyList<DateTimeOffset> Keys);
