namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>Invokes Lambda functions, in separate processes or in this process.</summary>
public interface IFunctionInvoker
{
    /// <summary>Invokes a function, and waits for its answer.</summary>
    /// <param name="functionName">The function's name, as in <c>ANNOTATIONS_HANDLER</c>, for example <c>CreateAccount</c>.</param>
    /// <param name="payload">The event, as JSON.</param>
    /// <param name="cancellationToken">Cancels the invocation.</param>
    /// <returns>The function's answer. A failed function also returns an answer, and throws no exception.</returns>
    /// <exception cref="FunctionNotFoundException">There is no function with that name.</exception>
    /// <exception cref="FunctionThrottledException">The function's reserved concurrency is used up.</exception>
    Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken);
}
