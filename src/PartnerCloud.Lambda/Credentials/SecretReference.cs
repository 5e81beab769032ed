namespace PartnerCloud.Lambda.Credentials;

/// <summary>A secret that is there.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="ReplacesPassword">It was written for a user who had a password that nobody knew, and IAM may not have taken its password yet.</param>
internal sealed record SecretReference(string Arn, bool ReplacesPassword);
