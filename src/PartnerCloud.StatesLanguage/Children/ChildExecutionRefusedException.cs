namespace PartnerCloud.StatesLanguage.Children;

/// <summary>Step Functions answered a task's call with an error.</summary>
/// <param name="code">The error's code, for example <c>StateMachineDoesNotExist</c>.</param>
/// <param name="message">The error's message.</param>
/// <param name="cause">The exception behind the error.</param>
public sealed class ChildExecutionRefusedException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;
}
