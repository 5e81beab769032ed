using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>Replaces the parts of a dump that differ between two equal runs.</summary>
internal static partial class RunNormalization
{
    /// <summary>Replaces the generated ids of created accounts with their e-mails.</summary>
    public static string NameAccounts(string dump, SimulatedCloud cloud)
    {
        foreach (var (text, name) in cloud.States.SelectMany(state => state.Aliases))
            dump = dump.Replace(text, name, StringComparison.Ordinal);
        return dump;
    }

    /// <summary>Removes timestamps, and numbers generated ids in order of first appearance.</summary>
    public static string NumberIds(string dump)
    {
        var names = new Dictionary<string, string>();
        var timeless = Timestamp().Replace(dump, "<time>");
        return GeneratedId().Replace(timeless, id =>
            names.TryGetValue(id.Value, out var known) ? known : names[id.Value] = string.Create(CultureInfo.InvariantCulture, $"<id-{names.Count + 1}>"));
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")]
    private static partial Regex Timestamp();

    // In order: event ids, creations, handshakes, the organization's parts and policies, IAM's unique ids and keys, the suffixes of secrets' ARNs,
    // secrets' versions, Config rules.
    [GeneratedRegex(@"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\bcar-[0-9a-z]{32}|\bh-[0-9a-z]{20}\b|\bou-[0-9a-z]{4}-[0-9a-z]{8}\b|\bo-[0-9a-z]{10}\b|\br-[0-9a-z]{4}\b|\bp-[0-9a-z]{8}\b|\b(AIDA|AROA|AGPA|ANPA|AKIA|APKA|ACCA)[A-Z2-7]{16,17}\b|(?<=:secret:[^""]+-)[A-Za-z0-9]{6}(?="")|\b[0-9a-f]{64}\b|\bconfig-rule-[0-9a-z]{6}\b")]
    private static partial Regex GeneratedId();
}
