namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The status of an execution.</summary>
public enum ExecutionStatus
{
    /// <summary>Running or waiting.</summary>
    Running,

    /// <summary>Ended with success.</summary>
    Succeeded,

    /// <summary>Ended by an error.</summary>
    Failed,

    /// <summary>Ended by the state machine's time limit.</summary>
    TimedOut,

    /// <summary>Ended by StopExecution.</summary>
    Aborted,
}
