using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>
/// The partner's service control policies: one for each file in <c>Baseline/ServiceControlPolicies</c>. They limit everybody in a
/// customer's account, including the root user and identities from before a migration. They do not limit service-linked roles and the
/// management account. The deployment, the function that puts them in place and the simulated AWS all read them here.
/// </summary>
public static class GuardrailPolicies
{
    /// <summary>The length of a service control policy that AWS has always accepted, without white space. Since May 2026, AWS may accept twice as much.</summary>
    public const int MostCharacters = 5120;

    /// <summary>The policy that keeps accounts in the organization. Accounts that leave must not have it.</summary>
    private const string Membership = "CTLMembershipGuardrails";

    private const string Folder = "ServiceControlPolicies/";

    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["CTLAccountGuardrails"] = "Partner Cloud: protects the partner's identities and settings in customers' accounts.",
        ["CTLAuditGuardrails"] = "Partner Cloud: protects the audit trail, Config and their buckets in customers' accounts.",
        [Membership] = "Partner Cloud: customers' accounts stay in the organization.",
    };

    /// <summary>The policies' names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(GuardrailPolicies).Assembly.GetManifestResourceNames()
        .Where(file => file.StartsWith(Folder, StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file[Folder.Length..]))
        .Order(StringComparer.Ordinal)];

    /// <summary>The policies as they are sent to AWS.</summary>
    /// <param name="partition">The partition of the organization: <c>aws</c>, <c>aws-us-gov</c> or <c>aws-cn</c>.</param>
    public static IReadOnlyList<GuardrailPolicy> For(string partition) =>
        [.. Names.Select(name => new GuardrailPolicy(name, DescriptionOf(name), AsSent(PolicyDocument.Read($"{Folder}{name}.json", ("Partition", partition))), BindsDepartingAccounts: name != Membership))];

    /// <summary>A digest that changes with every change of a policy. It makes CloudFormation invoke the function.</summary>
    public static string Digest()
    {
        var content = string.Join('\n', For("aws").Select(policy => $"{policy.Name} {policy.BindsDepartingAccounts} {policy.Text}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32];
    }

    /// <summary>Removes comments and white space: AWS does not accept the former and counts the latter.</summary>
    private static string AsSent(string file)
    {
        var policy = JsonNode.Parse(file)!;
        foreach (var statement in policy["Statement"]!.AsArray()) statement!.AsObject().Remove("Comment");
        return policy.ToJsonString();
    }

    private static string DescriptionOf(string name) =>
        Descriptions.TryGetValue(name, out var description) ? description : throw new InvalidOperationException($"The service control policy {name} has no description in {nameof(GuardrailPolicies)}.");
}
