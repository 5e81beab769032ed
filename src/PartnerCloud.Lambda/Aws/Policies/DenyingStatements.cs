using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>Finds the statements of a policy that deny an action, so that an error can name them. Principals and conditions are not evaluated.</summary>
internal static class DenyingStatements
{
    /// <summary>The Sids of the statements that may deny the action. A statement without a Sid is named by its place.</summary>
    public static IReadOnlyList<string> Of(string policy, string action) => Of(policy, statement => Denies(statement, action));

    /// <summary>The statements that deny the action to everybody, without a condition.</summary>
    public static IReadOnlyList<string> ForEverybody(string policy, string action) =>
        Of(policy, statement => Denies(statement, action) && !statement.TryGetProperty("Condition", out _) && IsEverybody(statement));

    private static IReadOnlyList<string> Of(string policy, Func<JsonElement, bool> isMeant)
    {
        using var document = JsonDocument.Parse(policy);
        if (!document.RootElement.TryGetProperty("Statement", out var statements)) return [];
        JsonElement[] all = statements.ValueKind == JsonValueKind.Array ? [.. statements.EnumerateArray()] : [statements];
        return [.. all.Select((statement, place) => (statement, place)).Where(one => isMeant(one.statement)).Select(one => NameOf(one.statement, one.place))];
    }

    private static bool Denies(JsonElement statement, string action)
    {
        if (!statement.TryGetProperty("Effect", out var effect) || effect.GetString() != "Deny") return false;
        return statement.TryGetProperty("Action", out var actions) ? TextsOf(actions).Any(pattern => Matches(pattern, action))
            : statement.TryGetProperty("NotAction", out var others) && !TextsOf(others).Any(pattern => Matches(pattern, action));
    }

    private static bool IsEverybody(JsonElement statement) => statement.TryGetProperty("Principal", out var principal)
        && (principal.ValueKind == JsonValueKind.String ? principal.GetString() == "*" : principal.TryGetProperty("AWS", out var aws) && TextsOf(aws).Contains("*"));

    private static string NameOf(JsonElement statement, int place) => statement.TryGetProperty("Sid", out var sid) && sid.GetString() is { Length: > 0 } name ? name : $"number {place + 1}";

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()!) : [value.GetString()!];

    private static bool Matches(string pattern, string action) => Regex.IsMatch(
        action, $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
