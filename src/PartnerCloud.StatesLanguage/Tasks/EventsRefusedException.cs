namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>EventBridge answered a call with an error: none of its events was taken.</summary>
/// <param name="code">The error's code, for example <c>ThrottlingException</c>.</param>
/// <param name="message">The error's message.</param>
/// <param name="cause">The exception behind the error.</param>
public sealed class EventsRefusedException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;
}
