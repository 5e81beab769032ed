using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.ColdStart;

/// <summary>Keeps the simulated AWS from starting functions of its own, and the environment that it would start them with.</summary>
internal sealed class NoFunctions(Func<string, IReadOnlyDictionary<string, string>> environmentOf) : IFunctionInvoker
{
    public IReadOnlyDictionary<string, string> EnvironmentOf(string function) => environmentOf(function);

    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => throw new FunctionNotFoundException(functionName);
}
