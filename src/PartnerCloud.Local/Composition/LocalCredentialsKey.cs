using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.SecretsManager;

namespace PartnerCloud.Local.Composition;

/// <summary>The policy of the credentials' key, as a deployment gives it, from the same file. Secrets Manager asks it whenever it uses the key for somebody.</summary>
internal static class LocalCredentialsKey
{
    private const string File = "policies/credentials-key.json";

    /// <summary>Gives the key its policy.</summary>
    public static void Make(SimulatedCloud cloud)
    {
        using var stream = typeof(LocalCredentialsKey).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        var values = LocalConfiguration.RolePlaceholders(cloud);
        values["ReaderAccountId"] = LocalAccessRoles.CamAccountId;
        values["ReaderRoleArn"] = $"arn:{values["Partition"]}:iam::{LocalAccessRoles.CamAccountId}:role/{LocalAccessRoles.CamReader}";
        var text = values.Aggregate(reader.ReadToEnd(), (text, value) => text.Replace($"${{{value.Key}}}", value.Value, StringComparison.Ordinal));
        cloud.KeyPolicies[values["CredentialsKeyArn"]] = text;
    }
}
