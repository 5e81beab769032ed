namespace PartnerCloud.Lambda.Credentials;

/// <summary>A present secret that Partner Cloud wrote.</summary>
/// <param name="Arn">The secret's ARN.</param>
/// <param name="Tags">The secret's tags.</param>
/// <param name="Versions">All its versions, deprecated ones included.</param>
/// <param name="IsPlannedForDeletion">Whether it is scheduled for deletion. It must be restored before it can be read or changed.</param>
internal sealed record SecretReference(string Arn, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<SecretVersion> Versions, bool IsPlannedForDeletion = false)
{
    /// <summary>The id of the version whose password the user got last.</summary>
    public string? PasswordVersion => Tags.GetValueOrDefault(SecretTags.PasswordVersion);

    /// <summary>The password's state, as <see cref="SecretTags.State"/> lists them.</summary>
    public string? State => Tags.GetValueOrDefault(SecretTags.State);

    /// <summary>The id of the request that issued the password, or is issuing it.</summary>
    public string? RequestId => Tags.GetValueOrDefault(SecretTags.RequestId);

    /// <summary>The version that readers get.</summary>
    public SecretVersion? Current => Versions.FirstOrDefault(version => version.IsCurrent);

    /// <summary>Whether the issue is complete: the user has its password, and the requester may read it.</summary>
    public bool IsIssuedBy(PasswordIssue issue) => PasswordVersion == issue.Version;

    /// <summary>Returns a version by its id, or null if there is none.</summary>
    public SecretVersion? Version(string id) => Versions.FirstOrDefault(version => version.Id == id);

    /// <summary>When the issue's version was written, or null if there is none.</summary>
    public DateTime? Begun(PasswordIssue issue) => Version(issue.Version)?.Written;

    /// <summary>Whether the issue's version exists and is no longer the current one.</summary>
    public bool IsSuperseded(PasswordIssue issue) => Version(issue.Version) is { IsCurrent: false };
}
