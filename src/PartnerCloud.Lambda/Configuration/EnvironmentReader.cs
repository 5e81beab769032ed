using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>Reads environment variables and collects their problems. An invalid value reads as empty.</summary>
internal sealed class EnvironmentReader(Func<string, string?> read)
{
    public List<string> Problems { get; } = [];

    public string Text(string name, string example, string pattern) =>
        Checked(name, example, value => Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant) ? null : "is not valid");

    /// <summary>An optional variable with a default.</summary>
    public string TextOr(string name, string fallback, string pattern) => string.IsNullOrWhiteSpace(read(name)) ? fallback : Text(name, fallback, pattern);

    /// <summary>An optional whole number with a default.</summary>
    public int Number(string name, int fallback, int least, int most) => Parse(
        string.IsNullOrWhiteSpace(read(name)) ? "" : Checked(name, $"{fallback}", value => Parse(value) is { } number && number >= least && number <= most ? null : $"is not a number from {least} to {most}")) ?? fallback;

    /// <summary>An optional variable; null if it is not set or not valid.</summary>
    public string? Optional(string name, string example, Func<string, string?> problemOf) =>
        !string.IsNullOrWhiteSpace(read(name)) && Checked(name, example, problemOf) is { Length: > 0 } value ? value : null;

    public string Checked(string name, string example, Func<string, string?> problemOf)
    {
        var value = read(name);
        var problem = string.IsNullOrWhiteSpace(value) ? "is missing" : problemOf(value);
        if (problem is null) return value!;
        Problems.Add($"{name} {problem} (example: {example}).");
        return "";
    }

    private static int? Parse(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
