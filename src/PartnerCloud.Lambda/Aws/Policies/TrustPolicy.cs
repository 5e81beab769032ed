using System.Text.Json;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>
/// Reads which principals a role's trust policy lets in. The reading is strict: everything that is not clearly harmless counts.
/// The reason: no guard-rail limits a session of CTLDeveloperRole.
/// </summary>
internal static class TrustPolicy
{
    /// <summary>These actions alone let nobody in. Any other action counts as a way in, because AWS may add new ones.</summary>
    private static readonly string[] HarmlessActions = ["sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext"];

    private static readonly string[] Elements = ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Condition"];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The policy that trusts one account and nobody else.</summary>
    public static string Trusting(string partition, string accountId) =>
        $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{{RootOf(partition, accountId)}}}"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>The principals that the policy lets in besides the account, one description each. Denials and conditions only narrow the list, so they are ignored.</summary>
    /// <param name="document">The policy as IAM returns it: URL-encoded.</param>
    /// <param name="partition">The partition of the account's ARN.</param>
    /// <param name="accountId">The one account that may be trusted as a whole, by its root's ARN or its 12 digits.</param>
    public static IReadOnlyList<string> OthersIn(string? document, string partition, string accountId)
    {
        try
        {
            using var policy = JsonDocument.Parse(Uri.UnescapeDataString(document ?? ""), Strict);
            return [.. Many(policy.RootElement.GetProperty("Statement")).SelectMany(statement => OthersOf(statement, [accountId, RootOf(partition, accountId)])).Distinct()];
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return ["unknown principals (the trust policy cannot be read)"];
        }
    }

    /// <summary>
    /// Whether the policy does nothing but let the account in. It may have no denial, no condition and no other action:
    /// those could take effect later or let others in. <see cref="OthersIn"/> ignores denials and conditions; here they count.
    /// </summary>
    /// <inheritdoc cref="OthersIn"/>
    public static bool IsPlain(string? document, string partition, string accountId)
    {
        try
        {
            using var policy = JsonDocument.Parse(Uri.UnescapeDataString(document ?? ""), Strict);
            var statements = Many(policy.RootElement.GetProperty("Statement"));
            return statements.Length > 0 && Array.TrueForAll(statements, statement => IsPlain(statement, [accountId, RootOf(partition, accountId)]));
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsPlain(JsonElement statement, string[] trusted) =>
        statement.EnumerateObject().All(element => element.Name is "Sid" or "Effect" or "Principal" or "Action")
        && statement.GetProperty("Effect").GetString() == "Allow"
        && Array.TrueForAll(Many(statement.GetProperty("Action")), action => string.Equals(action.GetString(), "sts:AssumeRole", StringComparison.OrdinalIgnoreCase))
        && statement.GetProperty("Principal").EnumerateObject().All(kind => kind.Name == "AWS" && Array.TrueForAll(Many(kind.Value), one => trusted.Contains(one.GetString())));

    private static string RootOf(string partition, string accountId) => $"arn:{partition}:iam::{accountId}:root";

    private static IEnumerable<string> OthersOf(JsonElement statement, string[] trusted)
    {
        if (statement.EnumerateObject().Any(element => !Elements.Contains(element.Name))) return ["unknown principals (a statement cannot be read)"];
        return statement.GetProperty("Effect").GetString() switch
        {
            "Deny" => [],
            "Allow" when LetsNobodyIn(statement) => [],
            "Allow" when statement.TryGetProperty("NotPrincipal", out _) => ["everybody except the principals of a NotPrincipal"],
            "Allow" => OthersAmong(statement.GetProperty("Principal"), trusted),
            _ => ["unknown principals (a statement neither allows nor denies)"],
        };
    }

    private static bool LetsNobodyIn(JsonElement statement) =>
        statement.TryGetProperty("Action", out var actions) && Many(actions).All(action => HarmlessActions.Contains(action.GetString(), StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> OthersAmong(JsonElement principal, string[] trusted) => principal.ValueKind == JsonValueKind.String
        ? [Describe("AWS", principal.GetString()!)]
        : principal.EnumerateObject().SelectMany(kind => Many(kind.Value).Select(one => one.GetString()!).Where(name => kind.Name != "AWS" || !trusted.Contains(name)).Select(name => Describe(kind.Name, name)));

    private static string Describe(string kind, string name) => PrintableText.Of((kind, name) switch
    {
        ("AWS", "*") => "everybody (*)",
        ("AWS", _) => name,
        ("Service", _) => $"the service {name}",
        ("Federated", _) => $"the identity provider {name}",
        _ => $"{kind} {name}",
    }, '?');

    private static JsonElement[] Many(JsonElement element) => element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];
}
