namespace PartnerCloud.StatesLanguage;

/// <summary>A state failed. Retry and Catch see the error's name; without them the execution ends with it.</summary>
/// <param name="error">The error's name, compared exactly.</param>
/// <param name="cause">The text for a human; null where AWS gives none.</param>
/// <param name="byTask">Whether the task itself failed, which <c>States.TaskFailed</c> stands for.</param>
internal sealed class StateFailureException(string error, string? cause, bool byTask = false) : Exception(cause ?? error)
{
    public string Error { get; } = error;

    public string? Cause { get; } = cause;

    public bool ByTask { get; } = byTask;

    /// <summary>An error of the definition against its data: neither retried nor caught.</summary>
    public static StateFailureException Runtime(string cause) => new(ErrorNames.Runtime, cause);
}
