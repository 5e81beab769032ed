namespace PartnerCloud.Lambda.Credentials;

/// <summary>The credentials in one version of a secret.</summary>
/// <param name="Version">The version's id.</param>
/// <param name="Content">The credentials.</param>
/// <param name="Since">When the version was written, by AWS's clock.</param>
internal sealed record StoredCredentials(string Version, SecretContent Content, DateTime? Since);
