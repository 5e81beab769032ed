namespace PartnerCloud.Local.Chaos;

/// <summary>What became of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reasons">Why that is not well; empty for what survived.</param>
internal sealed record FaultCaseResult(FaultCase Scenario, FaultCaseOutcome Outcome, IReadOnlyList<string> Reasons)
{
    /// <summary>The failures that operators have seen, in order; each was redriven.</summary>
    public IReadOnlyList<ExecutionFailure> Failures { get; init; } = [];

    /// <summary>How often the execution was redriven.</summary>
    public int Redrives => Failures.Count;

    /// <summary>How many calls to AWS were made.</summary>
    public int Calls { get; init; }
}
