using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Cdk.Settings;

/// <summary>
/// Reads settings and collects their problems. A refused value reads as empty. Context given with <c>-c</c> is always text.
/// In a file it may also be a number, a boolean, a list or an object.
/// </summary>
internal sealed class SettingsReader(Func<string, object?> context)
{
    public List<string> Problems { get; } = [];

    public string Text(Setting setting, string pattern) =>
        Checked(setting, value => Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant) ? null : "is not valid");

    public string OneOf(Setting setting, params string[] values) =>
        Checked(setting, value => values.Contains(value, StringComparer.Ordinal) ? null : $"must be one of {string.Join(", ", values)}");

    public int Number(Setting setting, params IReadOnlyList<int> values)
    {
        var text = OneOf(setting, [.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))]);
        return text.Length == 0 ? values[0] : int.Parse(text, CultureInfo.InvariantCulture);
    }

    public int NumberBetween(Setting setting, int least, int most)
    {
        var text = Checked(setting, value => Parse(value) is { } number && number >= least && number <= most ? null : string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}"));
        return Parse(text) ?? least;
    }

    public bool Flag(Setting setting) => OneOf(setting, "true", "false") == "true";

    public IReadOnlyList<string> List(Setting setting, string pattern)
    {
        var value = Checked(setting, value => Items(value).FirstOrDefault(item => !Regex.IsMatch(item, pattern, RegexOptions.CultureInvariant)) is { } wrong ? $"has an entry that is not valid, {wrong}" : null);
        return Items(value);
    }

    public string Checked(Setting setting, Func<string, string?> problemOf)
    {
        var value = AsText(context(setting.Key)).Trim();
        if (value.Length == 0 && setting.Default is null)
        {
            Problems.Add($"{setting.Key} is missing: {setting.Meaning} (example: {setting.Example})");
            return "";
        }

        if (value.Length == 0) return setting.Default!;
        if (problemOf(value) is not { } problem) return value;
        Problems.Add($"{setting.Key} {problem}: it is '{value}'. Meaning: {setting.Meaning} (example: {setting.Example})");
        return "";
    }

    /// <summary>Refuses unknown settings: a misspelt one would silently keep its default. Keys with punctuation are CDK's own.</summary>
    public void RefuseUnknown(IEnumerable<string> given) => Problems.AddRange(given
        .Where(key => key.All(char.IsLetterOrDigit) && DeclaredSettings.All.All(setting => setting.Key != key))
        .Select(key => $"{key} is not a setting. Settings are: {string.Join(", ", DeclaredSettings.All.Select(setting => setting.Key))}"));

    private static int? Parse(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string AsText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IDictionary members => JsonSerializer.Serialize(members),
        IEnumerable list => string.Join(',', list.Cast<object?>().Select(AsText)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
