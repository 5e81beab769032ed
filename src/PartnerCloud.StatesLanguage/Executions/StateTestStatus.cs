namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>How a tested state ended.</summary>
public enum StateTestStatus
{
    /// <summary>The state succeeded.</summary>
    Succeeded,

    /// <summary>The state failed, and nothing handles the error.</summary>
    Failed,

    /// <summary>The state failed, and Retry would repeat it.</summary>
    Retriable,

    /// <summary>The state failed, and Catch handles the error.</summary>
    CaughtError,
}
