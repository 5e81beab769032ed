namespace PartnerCloud.Lambda.Credentials;

/// <summary>A secret that is there, and ours.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Versions">Its versions, also those that two later ones have followed.</param>
/// <param name="IsPlannedForDeletion">It cannot be read or changed before it is restored.</param>
internal sealed record SecretReference(string Arn, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<SecretVersion> Versions, bool IsPlannedForDeletion = false)
{
    /// <summary>The version whose password its user was given last.</summary>
    public string? PasswordVersion => Tags.GetValueOrDefault(SecretTags.PasswordVersion);

    /// <summary>What the password has come to.</summary>
    public string? State => Tags.GetValueOrDefault(SecretTags.State);

    /// <summary>The request that issued the password, or is about to.</summary>
    public string? RequestId => Tags.GetValueOrDefault(SecretTags.RequestId);

    /// <summary>The version that readers get.</summary>
    public SecretVersion? Current => Versions.FirstOrDefault(version => version.IsCurrent);

    /// <summary>Whether the issue has come to its end: its password was given, and its requester let in.</summary>
    public bool IsIssuedBy(PasswordIssue issue) => PasswordVersion == issue.Version;

    /// <summary>A version by its id; null when there is none.</summary>
    public SecretVersion? Version(string id) => Versions.FirstOrDefault(version => version.Id == id);

    /// <summary>When the issue's version was written; null when there is none.</summary>
    public DateTime? Begun(PasswordIssue issue) => Version(issue.Version)?.Written;

    /// <summary>Whether a later request's version has followed the issue's.</summary>
    public bool IsSuperseded(PasswordIssue issue) => Version(issue.Version) is { IsCurrent: false };
}
