namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>Writes versions. The request's token becomes the version's id. The same token with the same value changes nothing.</summary>
internal static class SecretVersions
{
    /// <exception cref="Wire.AwsErrorException">The token belongs to a version with another value.</exception>
    public static StoredSecretVersion Write(Secret secret, SecretValue value, IReadOnlyList<string> stages, DateTimeOffset now)
    {
        if (secret.Versions.TryGetValue(value.Token, out var present))
        {
            return value.Equals(present)
                ? present
                : throw SecretErrors.Exists($"You can't use ClientRequestToken {value.Token} because that value is already in use for a version of secret {secret.Arn}.");
        }

        var version = new StoredSecretVersion(value.Token, value.Text, value.Binary, now, secret.KmsKeyId);
        secret.Versions.Add(version.Id, version);
        secret.Changed = now;
        foreach (var stage in secret.Versions.Count == 1 ? stages.Append(StoredSecretVersion.Current) : stages)
            Move(secret, stage, version);
        return version;
    }

    /// <summary>Moves a stage to a version. If AWSCURRENT moves, the old version gets AWSPREVIOUS.</summary>
    public static void Move(Secret secret, string stage, StoredSecretVersion to)
    {
        var holder = secret.At(stage);
        if (holder == to)
            return;
        holder?.Stages.Remove(stage);
        to.Stages.Add(stage);
        if (stage != StoredSecretVersion.Current || holder is null)
            return;
        secret.At(StoredSecretVersion.Previous)?.Stages.Remove(StoredSecretVersion.Previous);
        holder.Stages.Add(StoredSecretVersion.Previous);
    }
}
