using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>How IAM matches statements: by action and resource, with wildcards. Actions ignore case.</summary>
internal static class PolicyEvaluation
{
    public static bool Applies(this JsonElement statement, string element, string value) => statement.TryGetProperty(element, out var patterns)
        ? Matches(patterns, value)
        : !Matches(statement.GetProperty($"Not{element}"), value);

    public static bool Matches(JsonElement patterns, string value) =>
        (patterns.ValueKind == JsonValueKind.Array ? [.. patterns.EnumerateArray().Select(p => p.GetString()!)] : new[] { patterns.GetString()! })
        .Select(pattern => pattern.Replace("${aws:username}", "Administrator", StringComparison.Ordinal))
        .Any(pattern => Regex.IsMatch(value, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", Options(value)));

    /// <summary>ARNs are case-sensitive, actions are not.</summary>
    private static RegexOptions Options(string value) => value.StartsWith("arn:", StringComparison.Ordinal) ? RegexOptions.None : RegexOptions.IgnoreCase;
}
