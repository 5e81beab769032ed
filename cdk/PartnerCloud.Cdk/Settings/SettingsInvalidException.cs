namespace PartnerCloud.Cdk.Settings;

/// <summary>Settings are missing or wrong. The message names each of them, what it is, and an example.</summary>
/// <param name="problems">One line for each.</param>
public sealed class SettingsInvalidException(IReadOnlyList<string> problems)
    : Exception($"Settings are missing or wrong; give each with -c, or under \"context\" in cdk.context.json:{string.Concat(problems.Select(problem => $"\n  {problem}"))}")
{
    /// <summary>One line for each setting.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
