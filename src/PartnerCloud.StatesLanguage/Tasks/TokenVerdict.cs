namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>What became of a message for a task token.</summary>
public enum TokenVerdict
{
    /// <summary>The task has it.</summary>
    Accepted,

    /// <summary>The task has ended: by an earlier answer, its time limit, or the end of its execution.</summary>
    Ended,

    /// <summary>No task has the token.</summary>
    Unknown,

    /// <summary>It is not a token.</summary>
    Malformed,
}
