namespace PartnerCloud.Cdk.Settings;

/// <summary>Settings are missing, wrong or unknown. The message names each of them, with its meaning and an example.</summary>
/// <param name="problems">One line for each.</param>
public sealed class SettingsInvalidException(IReadOnlyList<string> problems)
    : DeploymentException($"Settings are missing or wrong. Give each with -c <setting>=<value>, or in cdk.context.json:{string.Concat(problems.Select(problem => $"\n  {problem}"))}")
{
    /// <summary>One line for each setting.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
