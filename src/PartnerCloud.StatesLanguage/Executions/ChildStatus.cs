namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The progress of a child of a Map Run.</summary>
internal enum ChildStatus
{
    Pending,
    PendingRedrive,
    Running,
    Succeeded,
    Failed,
    TimedOut,
    Aborted,
}
