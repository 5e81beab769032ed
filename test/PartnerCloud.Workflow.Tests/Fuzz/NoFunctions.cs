using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>Functions that answer what they were sent, whatever their names.</summary>
internal sealed class NoFunctions : IFunctionInvoker
{
    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken) => Task.FromResult(new FunctionAnswer(payload));
}
