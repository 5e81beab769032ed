namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>How many items, or child executions, of a Map Run are where.</summary>
/// <param name="Pending">Not started.</param>
/// <param name="Running">Running.</param>
/// <param name="Succeeded">Ended with success.</param>
/// <param name="Failed">Ended by an error.</param>
/// <param name="TimedOut">Ended by a time limit.</param>
/// <param name="Aborted">Stopped.</param>
/// <param name="Total">All.</param>
/// <param name="ResultsWritten">Those whose results the Map Run has returned.</param>
/// <param name="FailuresNotRedrivable">Failures that a redrive could not repeat.</param>
/// <param name="PendingRedrive">Failures that wait for their redrive.</param>
public sealed record MapRunCounts(
    long Pending,
    long Running,
    long Succeeded,
    long Failed,
    long TimedOut,
    long Aborted,
    long Total,
    long ResultsWritten,
    long FailuresNotRedrivable,
    long PendingRedrive);
