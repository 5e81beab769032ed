using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>The names of identities that a policy protects. They are the resource patterns of its unconditional IAM denials.</summary>
internal sealed class DeniedNames
{
    private readonly Regex[] patterns;

    private DeniedNames(IEnumerable<string> patterns) => this.patterns = [.. patterns.Distinct().Select(ToRegex)];

    /// <summary>Reads the patterns from the file of one of the account's policies.</summary>
    public static DeniedNames By(string policy, TargetAccount account)
    {
        using var document = JsonDocument.Parse(PolicyDocument.Read($"{policy}.json", ("Partition", account.Partition), ("AccountId", account.AccountId)));
        return new([.. document.RootElement.GetProperty("Statement").EnumerateArray().Where(IsByName).SelectMany(statement => Texts(statement.GetProperty("Resource"))).Where(IsOfAName)]);
    }

    /// <summary>Whether the denials cover this ARN.</summary>
    public bool Touch(string arn) => Array.Exists(patterns, pattern => pattern.IsMatch(arn));

    /// <summary>A denial with a condition does not go by the name alone.</summary>
    private static bool IsByName(JsonElement statement) =>
        statement.GetProperty("Effect").GetString() == "Deny" && statement.TryGetProperty("Resource", out _) && !statement.TryGetProperty("Condition", out _);

    /// <summary>A pattern that ends in a slash and a star covers a type or a path, such as the service-linked roles of AWS.</summary>
    private static bool IsOfAName(string pattern) => pattern.Split(':') is [_, _, "iam", ..] && !pattern.EndsWith("/*", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Select(one => one.GetString()!) : [element.GetString()!];

    /// <summary>Resource patterns are case-sensitive, and a star matches slashes too.</summary>
    private static Regex ToRegex(string pattern) =>
        new($@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
