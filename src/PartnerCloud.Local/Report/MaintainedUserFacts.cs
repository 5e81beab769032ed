namespace PartnerCloud.Local.Report;

/// <summary>A console user in the output of a request for users.</summary>
/// <param name="UserName">The user's name.</param>
/// <param name="SecretArn">The ARN of the secret with the user's temporary password. Null if none was issued.</param>
public sealed record MaintainedUserFacts(string UserName, string? SecretArn);
