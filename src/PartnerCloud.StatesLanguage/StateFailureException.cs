namespace PartnerCloud.StatesLanguage;

/// <summary>A state failed. Retry and Catch match the error's name. If neither applies, the execution ends with this error.</summary>
/// <param name="error">The error's name, which is compared exactly; null if AWS gives none.</param>
/// <param name="cause">The text for people; null if AWS gives none.</param>
internal class StateFailureException(string? error, string? cause) : Exception(cause ?? error ?? "The state failed without an error's name.")
{
    public string? Error { get; } = error;

    public string? Cause { get; } = cause;

    /// <summary>The cause in the error output of a Catch. A missing cause is null there, except after a timeout.</summary>
    public string? CaughtCause => Cause ?? (Error == ErrorNames.Timeout ? "" : null);

    /// <summary>An error because the data does not fit the definition. It is neither retried nor caught.</summary>
    public static StateFailureException Runtime(string cause) => new(ErrorNames.Runtime, cause);

    /// <summary>A Distributed Map could not read its items.</summary>
    public static StateFailureException ItemReader(string cause) => new(ErrorNames.ItemReaderFailed, cause);
}
