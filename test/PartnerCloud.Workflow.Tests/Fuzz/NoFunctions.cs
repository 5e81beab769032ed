using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>Functions of any name that return their input.</summary>
internal sealed class NoFunctions : IFunctionInvoker
{
    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => Task.FromResult(new FunctionAnswer(payload));
}
