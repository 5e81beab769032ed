namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>How far a branch has come.</summary>
internal enum BranchStatus
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>Begun and not ended, or ended by a failure elsewhere: a redrive goes on with it.</summary>
    Begun,

    /// <summary>Failed: a redrive goes on with it.</summary>
    Failed,

    /// <summary>Ended well: a redrive keeps its result.</summary>
    Succeeded,
}
