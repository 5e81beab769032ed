namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The result of a message for a task token.</summary>
public enum TokenVerdict
{
    /// <summary>The task received the message.</summary>
    Accepted,

    /// <summary>The task has already ended: by an earlier answer, its time limit, or the end of its execution.</summary>
    Ended,

    /// <summary>No task has the token.</summary>
    Unknown,

    /// <summary>The text is not a token.</summary>
    Malformed,
}
