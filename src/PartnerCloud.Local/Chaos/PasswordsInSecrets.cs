using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.SecretsManager;

namespace PartnerCloud.Local.Chaos;

/// <summary>Tries the password in each secret. Deleted secrets are left out.</summary>
internal static class PasswordsInSecrets
{
    public static IReadOnlyDictionary<string, string> Try(SimulatedCloud cloud)
    {
        var management = cloud.Options.ManagementAccountId;
        var secrets = cloud.Atomically(() => cloud.Accounts[management].In(cloud.Options.Region).State<SecretsManagerState>().Secrets.Values.Where(secret => secret.Deleted is null).Select(secret => (secret.Name, Value: secret.At(StoredSecretVersion.Current)?.Text)).ToList());
        return secrets.ToDictionary(secret => secret.Name, secret => secret.Value is { } value ? Try(cloud, JsonNode.Parse(value)!) : "holds nothing");
    }

    private static string Try(SimulatedCloud cloud, JsonNode credentials) =>
        cloud.TrySignIn((string)credentials["accountId"]!, (string)credentials["userName"]!, (string)credentials["password"]!).ToString();
}
