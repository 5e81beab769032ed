namespace PartnerCloud.Local.Chaos;

/// <summary>The result of a fault case.</summary>
/// <param name="FaultCase">The fault case.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reasons">Why it did not survive. Empty if it did.</param>
internal sealed record FaultCaseResult(FaultCase FaultCase, FaultCaseOutcome Outcome, IReadOnlyList<string> Reasons)
{
    /// <summary>The failures that operators saw, in order. Each was redriven.</summary>
    public IReadOnlyList<ExecutionFailure> Failures { get; init; } = [];

    /// <summary>How many times the execution was redriven.</summary>
    public int Redrives => Failures.Count;

    /// <summary>The number of calls to AWS.</summary>
    public int Calls { get; init; }
}
