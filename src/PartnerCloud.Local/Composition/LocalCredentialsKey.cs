using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.SecretsManager;

namespace PartnerCloud.Local.Composition;

/// <summary>The policy of the credentials' key, from the file that a deployment uses. Secrets Manager checks it each time that it uses the key for a caller.</summary>
internal static class LocalCredentialsKey
{
    private const string File = "policies/credentials-key.json";

    /// <summary>Sets the key's policy.</summary>
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
