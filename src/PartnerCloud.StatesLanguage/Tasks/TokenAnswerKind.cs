namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>What ended a task with a token.</summary>
internal enum TokenAnswerKind
{
    /// <summary>SendTaskSuccess.</summary>
    Success,

    /// <summary>SendTaskFailure.</summary>
    Failure,

    /// <summary>Its time limit, or a heartbeat that did not come.</summary>
    TimedOut,

    /// <summary>The end of its execution or of its branch.</summary>
    Cancelled,
}
