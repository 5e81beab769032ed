namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The progress of a branch.</summary>
internal enum BranchStatus
{
    /// <summary>Not started.</summary>
    Waiting,

    /// <summary>Started and not ended, or ended by a failure elsewhere. A redrive continues it.</summary>
    Begun,

    /// <summary>Failed. A redrive continues it.</summary>
    Failed,

    /// <summary>Succeeded. A redrive keeps its result.</summary>
    Succeeded,
}
