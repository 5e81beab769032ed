namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>AWS's names for <see cref="ExecutionStatus"/>.</summary>
public static class StatusNames
{
    /// <summary>The name on the wire, for example <c>TIMED_OUT</c>.</summary>
    public static string Of(ExecutionStatus status) => status == ExecutionStatus.TimedOut ? "TIMED_OUT" : status.ToString().ToUpperInvariant();
}
