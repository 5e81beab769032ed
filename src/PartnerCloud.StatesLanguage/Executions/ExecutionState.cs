namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>What is known of an execution at one moment.</summary>
/// <param name="Status">Its status.</param>
/// <param name="StopDate">When it ended; null while it runs.</param>
/// <param name="Output">Its output as JSON, if it succeeded.</param>
/// <param name="Error">The error's name, if it did not.</param>
/// <param name="Cause">The error's text.</param>
/// <param name="RedriveCount">How often it was redriven.</param>
/// <param name="RedriveDate">When it was redriven last.</param>
public sealed record ExecutionState(
    ExecutionStatus Status,
    DateTimeOffset? StopDate = null,
    string? Output = null,
    string? Error = null,
    string? Cause = null,
    int RedriveCount = 0,
    DateTimeOffset? RedriveDate = null);
