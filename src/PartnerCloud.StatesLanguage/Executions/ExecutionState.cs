namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The status and result of an execution at one moment.</summary>
/// <param name="Status">The status.</param>
/// <param name="StopDate">The time of the end; null while it runs.</param>
/// <param name="Output">The output as JSON; null unless it succeeded.</param>
/// <param name="Error">The error's name; null for none.</param>
/// <param name="Cause">The error's text; null for none.</param>
/// <param name="RedriveCount">The number of redrives.</param>
/// <param name="RedriveDate">The time of the last redrive; null for none.</param>
public sealed record ExecutionState(
    ExecutionStatus Status,
    DateTimeOffset? StopDate = null,
    string? Output = null,
    string? Error = null,
    string? Cause = null,
    int RedriveCount = 0,
    DateTimeOffset? RedriveDate = null);
