using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>Writes secrets as JSON, without their values.</summary>
internal static class SecretJson
{
    public static JsonObject Identity(Secret secret) => new() { ["ARN"] = secret.Arn, ["Name"] = secret.Name };

    /// <param name="secret">The secret.</param>
    /// <param name="stagesMember">The name of the map from versions to stages, which differs between DescribeSecret and ListSecrets.</param>
    public static JsonObject Describe(Secret secret, string stagesMember)
    {
        var json = Identity(secret);
        if (secret.Description is { } description)
            json["Description"] = description;
        if (secret.KmsKeyId is { } key)
            json["KmsKeyId"] = key;
        (json["LastChangedDate"], json["CreatedDate"]) = (WireTime.Seconds(secret.Changed), WireTime.Seconds(secret.Created));
        if (secret.LastAccessed is { } accessed)
            json["LastAccessedDate"] = WireTime.Seconds(accessed);
        if (secret.Deleted is { } deleted)
            json["DeletedDate"] = WireTime.Seconds(deleted);
        json["Tags"] = secret.Tags.TagList();
        json[stagesMember] = new JsonObject(secret.Versions.Values.Where(version => version.Stages.Count > 0)
            .Select(version => KeyValuePair.Create(version.Id, (JsonNode?)Stages(version))));
        return json;
    }

    public static JsonArray Stages(StoredSecretVersion version) => [.. version.Stages.Select(stage => (JsonNode)stage)];
}
