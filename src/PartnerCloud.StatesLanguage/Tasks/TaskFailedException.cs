namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>A task failed. Retry and Catch match the error's name.</summary>
/// <param name="error">The error's name, for example <c>Lambda.ServiceException</c> or a function's exception type.</param>
/// <param name="cause">The details, as text or JSON.</param>
public sealed class TaskFailedException(string error, string cause) : Exception($"{error}: {cause}")
{
    /// <summary>The error's name.</summary>
    public string Error { get; } = error;

    /// <summary>The details, as text or JSON.</summary>
    public string Cause { get; } = cause;
}
