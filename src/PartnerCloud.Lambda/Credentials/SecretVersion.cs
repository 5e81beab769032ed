namespace PartnerCloud.Lambda.Credentials;

/// <summary>A version of a credentials secret, without what it holds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsCurrent">It is the one that readers get.</param>
/// <param name="IsOurs">It is encrypted with the credentials' key: only the functions that issue passwords can have written it.</param>
/// <param name="Written">When it was written, by AWS's clock.</param>
internal sealed record SecretVersion(string Id, bool IsCurrent, bool IsOurs, DateTime? Written);
