using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.ColdStart;

/// <summary>Replaces the functions of the simulated AWS and keeps the environment variables they would start with.</summary>
internal sealed class NoFunctions(Func<string, IReadOnlyDictionary<string, string>> environmentOf) : IFunctionInvoker
{
    public IReadOnlyDictionary<string, string> EnvironmentOf(string function) => environmentOf(function);

    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => throw new FunctionNotFoundException(functionName);
}
