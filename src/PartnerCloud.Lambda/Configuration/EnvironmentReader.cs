using System.Globalization;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>Reads environment variables and collects their problems. An invalid value reads as empty.</summary>
internal sealed class EnvironmentReader(Func<string, string?> read)
{
    public List<string> Problems { get; } = [];

    /// <summary>The region of the function. Lambda sets it.</summary>
    public string Region() => Checked("AWS_REGION", "us-east-1", SettingCheck.Matches(@"\A[a-z]{2}(-[a-z]+)+-\d\z"));

    public string Text(Setting setting) => Checked(setting.Variable, setting.Example, setting.ProblemOf);

    /// <summary>Null if the variable is not set or empty.</summary>
    public string? Optional(Setting setting) => !string.IsNullOrWhiteSpace(read(setting.Variable)) && Text(setting) is { Length: > 0 } value ? value : null;

    public int Number(Setting setting) => int.TryParse(Text(setting), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public IReadOnlyList<string> List(Setting setting) => SettingCheck.ItemsOf(Text(setting));

    private string Checked(string name, string example, Func<string, string?> problemOf)
    {
        var value = read(name);
        var problem = string.IsNullOrWhiteSpace(value) ? "is missing" : problemOf(value);
        if (problem is null) return value!;
        Problems.Add($"{name} {problem} (example: {example}).");
        return "";
    }
}
