namespace PartnerCloud.Lambda.Credentials;

/// <summary>A version of a credentials secret, without its content.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="IsCurrent">Whether readers get this version.</param>
/// <param name="IsOurs">Whether it is encrypted with the credentials' key. Only the functions that issue passwords can write such a version.</param>
/// <param name="Written">When it was written, by AWS's clock.</param>
internal sealed record SecretVersion(string Id, bool IsCurrent, bool IsOurs, DateTime? Written);
