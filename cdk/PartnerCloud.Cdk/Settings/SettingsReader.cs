using System.Collections;
using System.Globalization;
using System.Text.Json;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Settings;

/// <summary>
/// Reads settings and collects their problems. A refused value reads as empty. Context given with <c>-c</c> is always text.
/// In a file it may also be a number, a boolean, a list or an object.
/// </summary>
internal sealed class SettingsReader(Func<string, object?> context)
{
    public List<string> Problems { get; } = [];

    public string Text(Setting setting)
    {
        var value = Given(setting);
        if (value.Length == 0 && setting.Default is null)
        {
            Problems.Add($"{setting.Key} is missing: {setting.Meaning} (example: {setting.Example})");
            return "";
        }

        if (value.Length == 0) return setting.Default!;
        if (setting.ProblemOf(value) is not { } problem) return value;
        Refuse(setting, problem);
        return "";
    }

    public IReadOnlyList<string> List(Setting setting) => SettingCheck.ItemsOf(Text(setting));

    public int Number(Setting setting) => int.TryParse(Text(setting), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public void Refuse(Setting setting, string problem) => Problems.Add($"{setting.Key} {problem}: it is '{Given(setting)}'. Meaning: {setting.Meaning} (example: {setting.Example})");

    /// <summary>Refuses unknown settings: a misspelt one would silently keep its default. Keys with punctuation are CDK's own.</summary>
    public void RefuseUnknown(IEnumerable<string> given) => Problems.AddRange(given
        .Where(key => key.All(char.IsLetterOrDigit) && DeclaredSettings.All.All(setting => setting.Key != key))
        .Select(key => $"{key} is not a setting. Settings are: {string.Join(", ", DeclaredSettings.All.Select(setting => setting.Key))}"));

    private string Given(Setting setting) => AsText(context(setting.Key)).Trim();

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
