namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>The definition cannot run here. The message names every state and field with a problem.</summary>
/// <param name="problems">One sentence for each problem.</param>
public sealed class InvalidDefinitionException(IReadOnlyList<string> problems)
    : Exception($"Invalid State Machine Definition: {string.Join(" ", problems)}")
{
    /// <summary>One sentence for each problem.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
