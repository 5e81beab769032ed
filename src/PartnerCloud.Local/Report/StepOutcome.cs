namespace PartnerCloud.Local.Report;

/// <summary>How a visit of a state ended.</summary>
public enum StepOutcome
{
    /// <summary>It has not ended yet.</summary>
    Running,

    /// <summary>The workflow went on from it.</summary>
    Succeeded,

    /// <summary>It failed for good, and the workflow went on where its Catch leads.</summary>
    Caught,

    /// <summary>It failed, and the execution with it.</summary>
    Failed,

    /// <summary>The execution ended elsewhere while it ran.</summary>
    Aborted,
}
