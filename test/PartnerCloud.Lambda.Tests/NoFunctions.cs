using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Lambda.Tests;

/// <summary>The simulated Lambda for tests that invoke no function.</summary>
internal sealed class NoFunctions : IFunctionInvoker
{
    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => throw new FunctionNotFoundException(functionName);
}
