namespace PartnerCloud.Lambda.Credentials;

/// <summary>A secret that is there.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Versions">The ids of its versions, each with its stages.</param>
/// <param name="IsNew">It was made a moment ago, with one version.</param>
/// <param name="IsPlannedForDeletion">It cannot be read or changed before it is restored.</param>
internal sealed record SecretReference(
    string Arn, IReadOnlyDictionary<string, string> Tags, IReadOnlyDictionary<string, List<string>> Versions, bool IsNew = false, bool IsPlannedForDeletion = false)
{
    /// <summary>The version whose password its user was given last.</summary>
    public string? PasswordVersion => Tags.GetValueOrDefault(SecretTags.PasswordVersion);

    /// <summary>What the password has come to; null in a secret from before there were states.</summary>
    public string? State => Tags.GetValueOrDefault(SecretTags.State);

    /// <summary>Whether a request for users is issuing a password just now.</summary>
    public bool IsLocked => Tags.GetValueOrDefault(SecretTags.Requester) == SecretTags.Nobody;

    /// <summary>The version that readers get.</summary>
    public string? CurrentVersion => Versions.Keys.FirstOrDefault(IsCurrent);

    /// <summary>Whether a version is the one that readers get.</summary>
    public bool IsCurrent(string version) => Versions.GetValueOrDefault(version)?.Contains("AWSCURRENT") == true;
}
