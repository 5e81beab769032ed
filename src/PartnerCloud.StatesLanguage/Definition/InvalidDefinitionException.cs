namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>The definition is not one that can run here; the message names every state and field that stands in the way.</summary>
/// <param name="problems">One sentence for each.</param>
public sealed class InvalidDefinitionException(IReadOnlyList<string> problems)
    : Exception($"Invalid State Machine Definition: {string.Join(" ", problems)}")
{
    /// <summary>One sentence for each obstacle.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
