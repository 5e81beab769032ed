namespace PartnerCloud.Local.Report;

/// <summary>How a visit of a state ended.</summary>
public enum StepOutcome
{
    /// <summary>It has not ended yet.</summary>
    Running,

    /// <summary>The workflow continued with the next state.</summary>
    Succeeded,

    /// <summary>The last attempt failed, and the workflow continued where the Catch leads.</summary>
    Caught,

    /// <summary>It failed, and so did the execution.</summary>
    Failed,

    /// <summary>It was running when the execution ended elsewhere.</summary>
    Aborted,
}
