using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>
/// The partner's service control policies: one for each file in <c>Baseline/ServiceControlPolicies</c>. They bind everybody in a customer's account,
/// identities from before a migration and the root user too. They bind neither service-linked roles nor the management account.
/// The deployment, the function that puts them in place and the simulated AWS all read them here.
/// </summary>
public static class GuardrailPolicies
{
    /// <summary>What AWS has always taken of a service control policy, white space not counted. Since May 2026 it may take twice as much.</summary>
    public const int MostCharacters = 5120;

    /// <summary>Keeps accounts in the organization, so that it has to stay away from those that leave.</summary>
    private const string Membership = "CTLMembershipGuardrails";

    private const string Folder = "ServiceControlPolicies/";

    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["CTLAccountGuardrails"] = "Partner Cloud: protects the partner's identities and settings in customers' accounts.",
        ["CTLAuditGuardrails"] = "Partner Cloud: protects the audit trail, Config and their buckets in customers' accounts.",
        [Membership] = "Partner Cloud: customers' accounts stay in the organization.",
    };

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(GuardrailPolicies).Assembly.GetManifestResourceNames()
        .Where(file => file.StartsWith(Folder, StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file[Folder.Length..]))
        .Order(StringComparer.Ordinal)];

    /// <summary>The policies as they are sent.</summary>
    /// <param name="partition">The partition of the organization: <c>aws</c>, <c>aws-us-gov</c> or <c>aws-cn</c>.</param>
    public static IReadOnlyList<GuardrailPolicy> For(string partition) =>
        [.. Names.Select(name => new GuardrailPolicy(name, DescriptionOf(name), AsSent(PolicyDocument.Read($"{Folder}{name}.json", ("Partition", partition))), BindsDepartingAccounts: name != Membership))];

    /// <summary>Changes whenever a policy changes, so that a deployment knows that there is something to do.</summary>
    public static string Digest()
    {
        var said = string.Join('\n', For("aws").Select(policy => $"{policy.Name} {policy.BindsDepartingAccounts} {policy.Text}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..32];
    }

    /// <summary>AWS has no place for the reasons of statements, and counts what it is sent.</summary>
    private static string AsSent(string file)
    {
        var policy = JsonNode.Parse(file)!;
        foreach (var statement in policy["Statement"]!.AsArray()) statement!.AsObject().Remove("Comment");
        return policy.ToJsonString();
    }

    private static string DescriptionOf(string name) =>
        Descriptions.TryGetValue(name, out var description) ? description : throw new InvalidOperationException($"The service control policy {name} has no description in {nameof(GuardrailPolicies)}.");
}
