namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The ways in which a task with a token ends.</summary>
internal enum TokenAnswerKind
{
    /// <summary>By SendTaskSuccess.</summary>
    Success,

    /// <summary>By SendTaskFailure.</summary>
    Failure,

    /// <summary>By its time limit.</summary>
    TimedOut,

    /// <summary>By a missing heartbeat.</summary>
    HeartbeatMissed,

    /// <summary>By the end of its execution or branch.</summary>
    Cancelled,
}
