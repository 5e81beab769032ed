namespace PartnerCloud.Local.Report;

/// <summary>A console user that was maintained.</summary>
/// <param name="UserName">His name.</param>
/// <param name="SecretArn">The secret that holds his temporary password; null where none was issued.</param>
public sealed record MaintainedUserFacts(string UserName, string? SecretArn);
