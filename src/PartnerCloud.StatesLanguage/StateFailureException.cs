namespace PartnerCloud.StatesLanguage;

/// <summary>A state failed. Retry and Catch match the error's name. If neither applies, the execution ends with this error.</summary>
/// <param name="error">The error's name, which is compared exactly.</param>
/// <param name="cause">The text for people; null if AWS gives none.</param>
/// <param name="byTask">Whether the task itself failed, so that <c>States.TaskFailed</c> matches.</param>
internal sealed class StateFailureException(string error, string? cause, bool byTask = false) : Exception(cause ?? error)
{
    public string Error { get; } = error;

    public string? Cause { get; } = cause;

    public bool ByTask { get; } = byTask;

    /// <summary>An error because the data does not fit the definition. It is neither retried nor caught.</summary>
    public static StateFailureException Runtime(string cause) => new(ErrorNames.Runtime, cause);
}
