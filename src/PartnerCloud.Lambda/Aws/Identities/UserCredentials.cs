namespace PartnerCloud.Lambda.Aws.Identities;

/// <summary>The credentials of a user.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="HasPassword">Whether the user has a console password.</param>
/// <param name="HasMfa">Whether the user has an MFA device.</param>
/// <param name="Keys">When the active access keys were created, oldest first.</param>
internal sealed record UserCredentials(string Name, bool HasPassword, bool HasMfa, IReadOnlyList<DateTimeOffset> Keys);
