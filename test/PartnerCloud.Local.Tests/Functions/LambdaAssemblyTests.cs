using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Functions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Tests.Functions;

/// <summary>The product's functions behind the Runtime API.</summary>
public sealed class LambdaAssemblyTests
{
    private const string RefusedInput = """{"executionName":"e-1","request":{"surprise":true}}""";

    [Fact]
    public async Task Invoke_FunctionRefuses_ReturnsItsErrorByItsSimpleName()
    {
        await using var host = await FunctionProcessHost.StartAsync(new() { AssemblyPath = LambdaAssembly.Path, Environment = LambdaAssembly.Environment() }, TestContext.Current.CancellationToken);

        AssertRefused(await host.InvokeAsync("ValidateRequest", RefusedInput, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Invoke_VariableMissing_AbortsTheStartAndLogsItsName()
    {
        var log = new FunctionLog();
        var environment = LambdaAssembly.Environment();
        environment.Remove(FunctionSettings.ContactAddress.Variable);
        await using var host = await FunctionProcessHost.StartAsync(new() { AssemblyPath = LambdaAssembly.Path, Environment = environment, Log = log }, TestContext.Current.CancellationToken);

        var answer = await host.InvokeAsync("ValidateRequest", RefusedInput, TestContext.Current.CancellationToken);

        Assert.Equal("Unhandled", answer.FunctionError);
        Assert.Contains("Runtime exited with error: signal: aborted", answer.Payload, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Text.Contains(FunctionSettings.ContactAddress.Variable, StringComparison.Ordinal));
    }

    private static void AssertRefused(FunctionAnswer answer)
    {
        Assert.Equal("Unhandled", answer.FunctionError);
        var error = JsonNode.Parse(answer.Payload)!;
        Assert.Equal("RequestRefusedException", (string?)error["errorType"]);
        Assert.Contains("surprise", (string?)error["errorMessage"], StringComparison.Ordinal);
    }
}
