using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Simulator.Tests.Cloud;

/// <summary>Functions whose responses the test sets.</summary>
public sealed class ScriptedFunctions : IFunctionInvoker
{
    private readonly Dictionary<string, Func<string, FunctionAnswer>> answers = [];

    public Func<string, FunctionAnswer> this[string functionName]
    {
        set => answers[functionName] = value;
    }

    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) =>
        answers.TryGetValue(functionName, out var answer)
            ? Task.FromResult(answer(payload))
            : throw new FunctionNotFoundException(functionName);
}
