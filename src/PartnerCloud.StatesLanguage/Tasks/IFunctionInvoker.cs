namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>Runs Lambda functions, as processes of their own or, in tests, in this process.</summary>
public interface IFunctionInvoker
{
    /// <summary>Invokes a function and waits for its answer.</summary>
    /// <param name="functionName">The function's name: the value of <c>ANNOTATIONS_HANDLER</c>, for example <c>CreateAccount</c>.</param>
    /// <param name="payload">The event, as JSON.</param>
    /// <param name="cancellationToken">Gives the invocation up.</param>
    /// <returns>The function's answer or error. A function that failed is an answer, not an exception.</returns>
    /// <exception cref="FunctionNotFoundException">No function has that name.</exception>
    /// <exception cref="FunctionThrottledException">All places that the function may have are taken.</exception>
    Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken);
}
