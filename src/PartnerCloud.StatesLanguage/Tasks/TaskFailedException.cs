namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>A task failed; Retry and Catch compare the error's name.</summary>
/// <param name="error">The name, for example <c>Lambda.ServiceException</c> or a function's exception type.</param>
/// <param name="cause">The text or JSON that says more.</param>
public sealed class TaskFailedException(string error, string cause) : Exception($"{error}: {cause}")
{
    /// <summary>The error's name.</summary>
    public string Error { get; } = error;

    /// <summary>The text or JSON that says more.</summary>
    public string Cause { get; } = cause;
}
