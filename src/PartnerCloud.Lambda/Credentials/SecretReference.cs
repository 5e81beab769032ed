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
    /// <summary>It was written for a user who had a password that nobody knew, and IAM may not have taken its password yet.</summary>
    public bool ReplacesPassword => Tags.GetValueOrDefault(SecretTags.ReplacesPassword) == "pending";

    /// <summary>The version whose password its user was given last.</summary>
    public string? PasswordVersion => Tags.GetValueOrDefault(SecretTags.PasswordVersion);

    /// <summary>Whether a version is the one that readers get.</summary>
    public bool IsCurrent(string version) => Versions.GetValueOrDefault(version)?.Contains("AWSCURRENT") == true;
}
