using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>Creates, updates, lists, deletes and restores secrets.</summary>
internal static partial class SecretOperations
{
    public static JsonObject Create(JsonObject input, SecretScope scope)
    {
        var name = input.Text("Name") ?? "";
        if (!Name().IsMatch(name))
            throw SecretErrors.InvalidParameter("Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!");
        if (input.Array("AddReplicaRegions") is { Count: > 0 })
            throw SecretErrors.InvalidParameter("The simulated secretsmanager service does not implement AddReplicaRegions.");
        var value = scope.ValueOf(input, name);
        if (scope.All.TryGetValue(name, out var present))
            return Again(present, value);
        var secret = new Secret(name, scope.NewArn(name), scope.Now) { Description = input.Text("Description"), KmsKeyId = input.Text("KmsKeyId") };
        foreach (var tag in input.Pairs("Tags"))
            secret.Tags[tag.Key] = tag.Value;
        scope.All.Add(name, secret);
        return value.IsGiven ? Written(secret, SecretVersions.Write(secret, value, [StoredSecretVersion.Current], scope.Now)) : SecretJson.Identity(secret);
    }

    public static JsonObject Update(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        var value = scope.ValueOf(input, secret.Name);
        // A new key applies to later writes only. AWS re-encrypts earlier versions if the caller may use the key; the simulation does not.
        secret.KmsKeyId = input.Text("KmsKeyId") ?? secret.KmsKeyId;
        var version = value.IsGiven ? SecretVersions.Write(secret, value, [StoredSecretVersion.Current], scope.Now) : null;
        secret.Description = input.Text("Description") ?? secret.Description;
        secret.Changed = scope.Now;
        return version is null ? SecretJson.Identity(secret) : Written(secret, version);
    }

    public static JsonObject Describe(JsonObject input, SecretScope scope) => SecretJson.Describe(scope.Find(input), "VersionIdsToStages");

    public static JsonObject Delete(JsonObject input, SecretScope scope)
    {
        var force = input.Flag("ForceDeleteWithoutRecovery") ?? false;
        var days = input.Number("RecoveryWindowInDays");
        if (force && days is not null)
            throw SecretErrors.InvalidParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        if (days is < 7 or > 30)
            throw SecretErrors.InvalidParameter("RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        var secret = force ? scope.Find(input) : scope.FindLiving(input);
        var deletionDate = force ? scope.Now : scope.Now.AddDays(days ?? 30);
        (secret.Deleted, secret.DeletionDate) = (scope.Now, deletionDate);
        if (force)
            scope.All.Remove(secret.Name);
        var answer = SecretJson.Identity(secret);
        answer["DeletionDate"] = WireTime.Seconds(deletionDate);
        return answer;
    }

    public static JsonObject Restore(JsonObject input, SecretScope scope)
    {
        var secret = scope.Find(input);
        (secret.Deleted, secret.DeletionDate) = (null, null);
        return SecretJson.Identity(secret);
    }

    public static JsonObject? Tag(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        foreach (var tag in input.Pairs("Tags"))
            secret.Tags[tag.Key] = tag.Value;
        secret.Changed = scope.Now;
        return null;
    }

    public static JsonObject? Untag(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        foreach (var key in input.Texts("TagKeys") ?? [])
            secret.Tags.Remove(key);
        secret.Changed = scope.Now;
        return null;
    }

    private static JsonObject Again(Secret present, SecretValue value)
    {
        if (present.Deleted is not null)
            throw SecretErrors.InvalidRequest("You can't create this secret because a secret with this name is already scheduled for deletion.");
        return present.Versions.TryGetValue(value.Token, out var version) && value.Equals(version)
            ? Written(present, version)
            : throw SecretErrors.Exists($"The operation failed because the secret {present.Name} already exists.");
    }

    private static JsonObject Written(Secret secret, StoredSecretVersion version)
    {
        var answer = SecretJson.Identity(secret);
        answer["VersionId"] = version.Id;
        return answer;
    }

    [GeneratedRegex(@"^[A-Za-z0-9/_+=.@!-]{1,512}\z")]
    private static partial Regex Name();
}
