using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>The names of identities that a policy denies to touch, as the policy itself has them: the patterns of resources in its unconditional denials.</summary>
internal sealed class DeniedNames
{
    private readonly Regex[] patterns;

    private DeniedNames(IEnumerable<string> patterns) => this.patterns = [.. patterns.Distinct().Select(ToRegex)];

    /// <summary>Reads the patterns of one of the account's policies.</summary>
    public static DeniedNames By(string policy, TargetAccount account)
    {
        using var document = JsonDocument.Parse(PolicyDocument.Read($"{policy}.json", ("Partition", account.Partition), ("AccountId", account.AccountId)));
        return new([.. document.RootElement.GetProperty("Statement").EnumerateArray().Where(IsByName).SelectMany(statement => Texts(statement.GetProperty("Resource"))).Where(IsOfAName)]);
    }

    /// <summary>Whether what has this ARN is touched.</summary>
    public bool Touch(string arn) => Array.Exists(patterns, pattern => pattern.IsMatch(arn));

    /// <summary>What only holds under a condition touches nobody by the name alone.</summary>
    private static bool IsByName(JsonElement statement) =>
        statement.GetProperty("Effect").GetString() == "Deny" && statement.TryGetProperty("Resource", out _) && !statement.TryGetProperty("Condition", out _);

    /// <summary>A pattern that ends in a star alone is about a kind or a path, such as AWS's own service-linked roles.</summary>
    private static bool IsOfAName(string pattern) => pattern.Split(':') is [_, _, "iam", ..] && !pattern.EndsWith("/*", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Select(one => one.GetString()!) : [element.GetString()!];

    /// <summary>Resources match case and all; a star reaches across paths, too.</summary>
    private static Regex ToRegex(string pattern) =>
        new($@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
