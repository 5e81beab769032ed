using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Lambda.Tests;

/// <summary>The simulated Lambda of tests that invoke nothing through it.</summary>
internal sealed class NoFunctions : IFunctionInvoker
{
    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => throw new FunctionNotFoundException(functionName);
}
