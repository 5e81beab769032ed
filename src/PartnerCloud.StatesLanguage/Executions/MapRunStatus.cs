namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The status of a Map Run.</summary>
public enum MapRunStatus
{
    /// <summary>Running.</summary>
    Running,

    /// <summary>Ended, with no more failures than tolerated.</summary>
    Succeeded,

    /// <summary>Ended by too many failures, or by an error of its own.</summary>
    Failed,

    /// <summary>Ended because the execution around it ended.</summary>
    Aborted,
}
