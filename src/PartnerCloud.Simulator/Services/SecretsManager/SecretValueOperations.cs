using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>Reads and writes the values of secrets, and moves the stages of their versions.</summary>
internal static class SecretValueOperations
{
    public static JsonObject Get(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        var version = Select(secret, input.Text("VersionId"), input.Text("VersionStage"));
        secret.LastAccessed = new DateTimeOffset(scope.Now.UtcDateTime.Date, TimeSpan.Zero);
        var answer = Written(secret, version);
        if (version.Text is { } text)
            answer["SecretString"] = text;
        if (version.Binary is { } binary)
            answer["SecretBinary"] = binary;
        answer["CreatedDate"] = WireTime.Seconds(version.Created);
        return answer;
    }

    public static JsonObject Put(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        var value = scope.ValueOf(input, secret.Name);
        if (!value.IsGiven)
            throw SecretErrors.InvalidRequest("You must provide either SecretString or SecretBinary.");
        var stages = input.Texts("VersionStages") ?? [StoredSecretVersion.Current];
        if (stages.Count is 0 or > 20)
            throw SecretErrors.InvalidParameter("VersionStages has 1 to 20 members.");
        return Written(secret, SecretVersions.Write(secret, value, stages, scope.Now));
    }

    public static JsonObject UpdateStage(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        var stage = input.Text("VersionStage") ?? throw SecretErrors.InvalidParameter("You must provide a value for the VersionStage parameter.");
        var (from, to) = (input.Text("RemoveFromVersionId"), input.Text("MoveToVersionId"));
        if (secret.At(stage) is { } holder && holder.Id != to && holder.Id != from)
            throw SecretErrors.InvalidParameter($"The parameter RemoveFromVersionId can't be empty. Staging label {stage} is currently attached to version {holder.Id}, so you must explicitly reference that version in RemoveFromVersionId.");
        if (to is not null)
            SecretVersions.Move(secret, stage, Version(secret, to));
        else if (stage == StoredSecretVersion.Current)
            throw SecretErrors.InvalidParameter("You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.");
        else
            Version(secret, from ?? throw SecretErrors.InvalidParameter("You must provide MoveToVersionId or RemoveFromVersionId.")).Stages.Remove(stage);
        return SecretJson.Identity(secret);
    }

    public static JsonObject ListVersions(JsonObject input, SecretScope scope)
    {
        var secret = scope.Find(input);
        var withDeprecated = input.Flag("IncludeDeprecated") ?? false;
        var answer = SecretJson.Identity(secret);
        answer["Versions"] = new JsonArray([.. secret.Versions.Values.Where(version => withDeprecated || version.Stages.Count > 0).Select(version =>
            new JsonObject
            {
                ["VersionId"] = version.Id,
                ["VersionStages"] = SecretJson.Stages(version),
                ["CreatedDate"] = WireTime.Seconds(version.Created),
                ["KmsKeyIds"] = new JsonArray(version.KmsKeyId ?? KeyUse.DefaultKey),
            })]);
        return answer;
    }

    private static StoredSecretVersion Select(Secret secret, string? id, string? stage)
    {
        if (id is null)
            return secret.At(stage ?? StoredSecretVersion.Current) ?? throw SecretErrors.ValueNotFound($"staging label: {stage ?? StoredSecretVersion.Current}");
        var version = Version(secret, id);
        return stage is null || version.Stages.Contains(stage)
            ? version
            : throw SecretErrors.InvalidRequest("You provided a VersionStage that is not associated to the provided VersionId.");
    }

    private static StoredSecretVersion Version(Secret secret, string id) =>
        secret.Versions.GetValueOrDefault(id) ?? throw SecretErrors.ValueNotFound($"VersionId: {id}");

    private static JsonObject Written(Secret secret, StoredSecretVersion version)
    {
        var answer = SecretJson.Identity(secret);
        (answer["VersionId"], answer["VersionStages"]) = (version.Id, SecretJson.Stages(version));
        return answer;
    }
}
